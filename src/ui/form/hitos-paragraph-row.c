/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-paragraph-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-editing.h"
#include "hitos-wrong-input.h"

/* Frames after which a text view has seen its width, its lines and their height. */
#define FRAMES 4

struct _HitosParagraphRow {
  AdwPreferencesRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *record;        /* owned */
  guint field;
  char *title;                /* owned */
  GtkLabel *label;            /* template children */
  GtkTextView *text_view;
  gboolean showing;           /* the row is told, not typed into */
};

G_DEFINE_FINAL_TYPE (HitosParagraphRow, hitos_paragraph_row, ADW_TYPE_PREFERENCES_ROW)

static const HitosField *
get_field (HitosParagraphRow *self)
{
  return &hitos_record_get_table (self->record)->fields[self->field];
}

/* The lines that say something, without the space around them. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n\r", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      g_string_append_printf (joined, "%s%s", joined->len ? "\n" : "", lines[i]);
  return g_string_free (joined, FALSE);
}

/* A list has an item a line. Elsewhere a line break has no meaning: what is pasted becomes one paragraph. */
static char *
read_text (HitosParagraphRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (get_field (self)->type == HITOS_FIELD_LIST)
    return join_lines (text);
  /* The institute's own phrases are a file of groups and keys. */
  if (g_str_equal (get_field (self)->name, "phrases"))
    return g_steal_pointer (&text);
  return g_strstrip (g_strdelimit (g_steal_pointer (&text), "\n\r", ' '));
}

static void
show_error (HitosParagraphRow *self, const char *message)
{
  g_autofree char *title = message ? g_strdup_printf ("%s: %s", self->title, message) : g_strdup (self->title);

  gtk_label_set_label (self->label, title);
  if (message)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "error");
  hitos_wrong_input_mark (GTK_WIDGET (self->text_view), message != NULL);
}

static void
on_changed_cb (GtkTextBuffer *buffer, HitosParagraphRow *self)
{
  g_autofree char *text = read_text (self);
  g_autofree char *before = hitos_editing_get_text (self->record, self->field);
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  if (!g_str_equal (text, before))
    hitos_editing_set_text (self->workspace, self->record, self->field, text, TRUE, &error);
  show_error (self, error ? error->message : NULL);
}

static void
show_value (HitosParagraphRow *self)
{
  g_autofree char *text = hitos_editing_get_text (self->record, self->field);

  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
  self->showing = FALSE;
  show_error (self, NULL);
}

static void
on_notify_cb (HitosRecord *record, GParamSpec *pspec, HitosParagraphRow *self)
{
  g_autofree char *typed = read_text (self);
  g_autofree char *now = hitos_editing_get_text (record, self->field);

  if (!g_str_equal (typed, now))
    show_value (self);
}

static void
on_leave_cb (GtkEventControllerFocus *controller, HitosParagraphRow *self)
{
  hitos_workspace_seal (self->workspace);
}

/* A text view of GTK 4.8 asks for the height of its lines as they were before it had its width. */
static gboolean
on_frame_cb (GtkWidget *text_view, GdkFrameClock *clock, gpointer frames)
{
  gtk_widget_queue_resize (text_view);
  return ++*(int *) frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
on_map_cb (GtkWidget *text_view)
{
  gtk_widget_add_tick_callback (text_view, on_frame_cb, g_new0 (int, 1), g_free);
}

static void
hitos_paragraph_row_dispose (GObject *object)
{
  HitosParagraphRow *self = HITOS_PARAGRAPH_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (hitos_paragraph_row_parent_class)->dispose (object);
}

static void
hitos_paragraph_row_class_init (HitosParagraphRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_paragraph_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-paragraph-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosParagraphRow, label);
  gtk_widget_class_bind_template_child (widget_class, HitosParagraphRow, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
}

static void
hitos_paragraph_row_init (HitosParagraphRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->text_view, "map", G_CALLBACK (on_map_cb), NULL);
}

GtkWidget *
hitos_paragraph_row_new (HitosWorkspace *workspace, gpointer record, const char *field, const char *title)
{
  HitosParagraphRow *self;
  g_autofree char *signal = g_strconcat ("notify::", field, NULL);
  const HitosTable *table;
  int position;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);
  table = hitos_record_get_table (record);
  position = hitos_table_find_field (table, field);
  g_return_val_if_fail (position >= 0, NULL);

  self = g_object_new (HITOS_TYPE_PARAGRAPH_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->field = position;
  self->title = g_strdup (title ? title : _(table->fields[position].label));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->title);
  show_value (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (on_changed_cb), self, 0);
  g_signal_connect_object (record, g_strdelimit (signal, "_", '-'), G_CALLBACK (on_notify_cb), self, 0);
  return GTK_WIDGET (self);
}

void
hitos_paragraph_row_edit (HitosParagraphRow *self, gboolean selected)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (HITOS_IS_PARAGRAPH_ROW (self));

  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, selected ? &end : &start);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
