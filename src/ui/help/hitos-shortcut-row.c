/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-shortcut-row.h"

#include "hitos-aside.h"

struct _HitosShortcutRow {
  AdwPreferencesRow parent_instance;

  char *accelerator;     /* owned */
  GtkWidget *keys;       /* its child's child */
};

enum { PROP_0, PROP_ACCELERATOR, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HitosShortcutRow, hitos_shortcut_row, ADW_TYPE_PREFERENCES_ROW)

/* What a reader of the screen says of them. */
static char *
dup_spoken (char **accelerators)
{
  GString *spoken = g_string_new (NULL);

  for (guint i = 0; accelerators[i]; i++)
    {
      GdkModifierType modifiers;
      guint key;

      if (gtk_accelerator_parse (accelerators[i], &key, &modifiers))
        {
          g_autofree char *label = gtk_accelerator_get_label (key, modifiers);

          g_string_append_printf (spoken, "%s%s", spoken->len ? ", " : "", label);
        }
    }
  return g_string_free (spoken, FALSE);
}

static void
show_keys (HitosShortcutRow *self)
{
  g_auto (GStrv) accelerators = g_strsplit (self->accelerator, " ", -1);
  g_autofree char *spoken = dup_spoken (accelerators);

  for (guint i = 0; accelerators[i]; i++)
    {
      GtkWidget *label = gtk_shortcut_label_new (accelerators[i]);

      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (self->keys), label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

static void
hitos_shortcut_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosShortcutRow *self = HITOS_SHORTCUT_ROW (object);

  if (id != PROP_ACCELERATOR)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if ((self->accelerator = g_value_dup_string (value)))
    show_keys (self);
}

static void
hitos_shortcut_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCELERATOR)
    g_value_set_string (value, HITOS_SHORTCUT_ROW (object)->accelerator);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hitos_shortcut_row_finalize (GObject *object)
{
  g_free (HITOS_SHORTCUT_ROW (object)->accelerator);
  G_OBJECT_CLASS (hitos_shortcut_row_parent_class)->finalize (object);
}

static void
hitos_shortcut_row_class_init (HitosShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = hitos_shortcut_row_set_property;
  object_class->get_property = hitos_shortcut_row_get_property;
  object_class->finalize = hitos_shortcut_row_finalize;
  properties[PROP_ACCELERATOR] = g_param_spec_string ("accelerator", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hitos_shortcut_row_init (HitosShortcutRow *self)
{
  GtkWidget *title = gtk_label_new (NULL), *aside;

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  g_object_bind_property (self, "title", title, "label", G_BINDING_SYNC_CREATE);
  self->keys = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_valign (self->keys, GTK_ALIGN_CENTER);
  aside = hitos_aside_new (title, self->keys);
  g_object_set (aside, "margin-start", 12, "margin-end", 12, "margin-top", 9, "margin-bottom", 9, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), aside);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}
