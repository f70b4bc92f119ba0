/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-audit.h"

#include "app-catalogue.h"
#include "app-order.h"
#include "app-widget.h"

#include <string.h>

/* More stops than any window has. */
#define MAX_STOPS 250
/* A key that moves nothing is told from one that was slow. Where there may be nothing else, that is found out often;
 * elsewhere it is a fault, and the busiest computer has its time. */
#define ALONE_SECONDS 20
#define STUCK_SECONDS 90

/* A widget of the window that is looked at. */
typedef struct _Node Node;
struct _Node {
  Node *parent;         /* borrowed */
  AtspiAccessible *widget;  /* owned */
  AtspiRole role;
  char *name;           /* owned */
  char *path;           /* owned */
  char *said;           /* owned: how a finding tells of it */
  gboolean focusable;
};

struct _AppAudit {
  AppRun *run;               /* borrowed */
  AppCatalogue *catalogue;   /* owned */
  GPtrArray *findings;       /* owned */
  const char *place;         /* borrowed: where one is */
  const char *key;           /* borrowed: what goes on */
  GPtrArray *nodes;          /* owned: of the last look, in the order of the tree */
  GHashTable *by_path;       /* owned; the nodes are borrowed */
  GHashTable *reached;       /* owned: paths of what Tab came to, or to something in it */
};

static void
node_free (Node *node)
{
  g_object_unref (node->widget);
  g_free (node->name);
  g_free (node->path);
  g_free (node->said);
  g_free (node);
}

/* Takes @finding. Told at once, too: what comes after may end the test. */
static void
add_finding (AppAudit *self, char *finding)
{
  g_autofree char *taken = finding;

  if (g_ptr_array_find_with_equal_func (self->findings, finding, g_str_equal, NULL))
    return;
  g_test_message ("FOUND: %s", finding);
  g_ptr_array_add (self->findings, g_steal_pointer (&taken));
}

static void
find_fault (AppAudit *self, const Node *node, const char *fault)
{
  add_finding (self, g_strdup_printf ("%s: %s: %s", self->place, fault, node->said));
}

/* --- what things are --- */

static gboolean
is_one_of (AtspiRole role, const AtspiRole *roles)
{
  for (guint i = 0; roles[i] != ATSPI_ROLE_INVALID; i++)
    if (roles[i] == role)
      return TRUE;
  return FALSE;
}

/* What may have the focus: one hears what to do with it. */
static const AtspiRole stops[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON, ATSPI_ROLE_TEXT,
  ATSPI_ROLE_ENTRY, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_TABLE_ROW,
  ATSPI_ROLE_TABLE_CELL, ATSPI_ROLE_TREE_ITEM, ATSPI_ROLE_MENU_ITEM, ATSPI_ROLE_CHECK_MENU_ITEM,
  ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_PAGE_TAB, ATSPI_ROLE_LINK, ATSPI_ROLE_SLIDER, ATSPI_ROLE_SEPARATOR, ATSPI_ROLE_IMAGE,
  ATSPI_ROLE_INVALID,
};

/* What GTK calls focusable and gives the focus on to what is in it. That it does, going around tells. */
static const AtspiRole passing[] = {
  ATSPI_ROLE_SCROLL_PANE, ATSPI_ROLE_LIST, ATSPI_ROLE_LIST_BOX, ATSPI_ROLE_TABLE, ATSPI_ROLE_TREE_TABLE, ATSPI_ROLE_FILLER,
  ATSPI_ROLE_PANEL, ATSPI_ROLE_INVALID,
};

/* In these the arrows move, and Tab goes on. */
static const AtspiRole roving[] = {
  ATSPI_ROLE_LIST, ATSPI_ROLE_LIST_BOX, ATSPI_ROLE_TABLE, ATSPI_ROLE_TREE_TABLE, ATSPI_ROLE_MENU, ATSPI_ROLE_PAGE_TAB_LIST,
  ATSPI_ROLE_INVALID,
};

/* What stands in these is a part of them, and read with them. */
static const AtspiRole whole[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_SPIN_BUTTON,
  ATSPI_ROLE_PAGE_TAB, ATSPI_ROLE_TEXT, ATSPI_ROLE_ENTRY, ATSPI_ROLE_MENU_ITEM, ATSPI_ROLE_LINK, ATSPI_ROLE_INVALID,
};

static const AtspiRole layers[] = {
  ATSPI_ROLE_FRAME, ATSPI_ROLE_DIALOG, ATSPI_ROLE_ALERT, ATSPI_ROLE_MENU, ATSPI_ROLE_INVALID,
};

/* Screen readers pass over these, whatever they are called. */
static const AtspiRole silent[] = {
  ATSPI_ROLE_FILLER, ATSPI_ROLE_PANEL, ATSPI_ROLE_SCROLL_BAR, ATSPI_ROLE_SCROLL_PANE, ATSPI_ROLE_SECTION, ATSPI_ROLE_FORM,
  ATSPI_ROLE_INVALID,
};

static gboolean
is_within (const Node *node, const AtspiRole *roles)
{
  for (const Node *place = node->parent; place; place = place->parent)
    if (is_one_of (place->role, roles))
      return TRUE;
  return FALSE;
}

/* GTK 4.8 calls what has no name by its class. */
static gboolean
is_class_name (const char *name)
{
  return g_regex_match_simple ("^(Gtk|Gdk|Adw|Hitos)[A-Z][A-Za-z]+$", name, 0, 0);
}

static gboolean
is_named (const Node *node)
{
  return *node->name && !is_class_name (node->name);
}

/* By two relations one hears "Month Month". */
static gboolean
is_said_twice (const char *name)
{
  gsize length = strlen (name);

  return length > 2 && length % 2 == 1 && name[length / 2] == ' '
    && strncmp (name, name + length / 2 + 1, length / 2) == 0;
}

/* --- looking --- */

static void
judge (AppAudit *self, const Node *node, const char *description)
{
  static const AtspiRole combo[] = { ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_INVALID };
  gboolean is_part = is_within (node, whole);

  /* What a combo box has chosen stands in a list that never has the focus. */
  if (is_within (node, combo))
    return;
  if (node->focusable && is_one_of (node->role, stops) && !is_named (node))
    find_fault (self, node, "it can have the focus and has no name");
  else if (node->focusable && !is_one_of (node->role, stops) && !is_one_of (node->role, passing))
    find_fault (self, node, "it can have the focus and is nothing that one could use");
  else if (!is_part && is_class_name (node->name) && !is_one_of (node->role, silent))
    find_fault (self, node, "it is read by the name of its class");
  if (node->role == ATSPI_ROLE_PAGE_TAB && !app_widget_is_related (node->widget, ATSPI_RELATION_CONTROLLER_FOR, NULL))
    find_fault (self, node, "it is a tab and nobody hears of what");
  if (is_said_twice (node->name))
    find_fault (self, node, "its name is said twice");
  if (app_catalogue_is_english (self->catalogue, node->name) || app_catalogue_is_english (self->catalogue, description))
    find_fault (self, node, "it is in English");
}

static Node *
look_at (AppAudit *self, AtspiAccessible *widget, Node *parent)
{
  Node *node = g_new0 (Node, 1);
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (widget);
  g_autofree char *name = atspi_accessible_get_name (widget, NULL);
  g_autofree char *description = atspi_accessible_get_description (widget, NULL);

  node->parent = parent;
  node->widget = g_object_ref (widget);
  node->role = atspi_accessible_get_role (widget, NULL);
  node->name = g_strdup (name ? name : "");
  node->path = g_strdup (ATSPI_OBJECT (widget)->path);
  node->said = app_widget_describe (widget);
  node->focusable = states && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE)
                    && atspi_state_set_contains (states, ATSPI_STATE_SENSITIVE);
  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->by_path, node->path, node);
  judge (self, node, description ? description : "");
  return node;
}

static void
look_in (AppAudit *self, AtspiAccessible *widget, Node *parent)
{
  g_autoptr (GPtrArray) children = app_run_list_children (self->run, widget);

  for (guint i = 0; i < children->len; i++)
    {
      AtspiAccessible *child = g_ptr_array_index (children, i);
      g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (child);

      if (states && atspi_state_set_contains (states, ATSPI_STATE_VISIBLE))
        look_in (self, child, look_at (self, child, parent));
    }
}

void
app_audit_look (AppAudit *self, const char *place)
{
  g_autoptr (AtspiAccessible) layer = app_widget_get_layer (self->run);

  g_assert_nonnull (layer);
  self->place = place;
  g_hash_table_remove_all (self->by_path);
  g_ptr_array_set_size (self->nodes, 0);
  look_in (self, layer, look_at (self, layer, NULL));
  if (!is_one_of (((Node *) self->nodes->pdata[0])->role, layers))
    find_fault (self, self->nodes->pdata[0], "it is not told to be a window");
  g_test_message ("%s: %u widgets", place, self->nodes->len);
  app_run_look (self->run, place);
}

/* --- going around --- */

typedef struct {
  AtspiAccessible *before;   /* borrowed */
  AtspiAccessible *next;     /* owned: NULL where it has not moved */
  gint64 end;
} Step;

static gboolean
has_moved_or_never_will (AppRun *run, gpointer data)
{
  Step *step = data;
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (run);

  if (focus && !app_widget_is_same (focus, step->before))
    step->next = g_steal_pointer (&focus);
  return step->next || g_get_monotonic_time () > step->end;
}

static void
mark_reached (AppAudit *self, const Node *node)
{
  for (; node; node = node->parent)
    g_hash_table_add (self->reached, g_strdup (node->path));
}

/* One stop; NULL where it is nowhere in the window. */
static Node *
stop_at (AppAudit *self, AtspiAccessible *focus)
{
  const char *path = ATSPI_OBJECT (focus)->path;
  Node *node = g_hash_table_lookup (self->by_path, path);

  /* A list makes its rows as one comes to them. */
  if (node == NULL)
    app_audit_look (self, self->place);
  node = g_hash_table_lookup (self->by_path, path);
  if (node == NULL)
    {
      g_autofree char *said = app_widget_describe (focus);

      add_finding (self, g_strdup_printf ("%s: Tab comes to what is not shown: %s", self->place, said));
      return NULL;
    }
  g_test_message ("  %s", node->said);
  mark_reached (self, node);
  if (!is_named (node))
    find_fault (self, node, "Tab comes to it and it has no name");
  /* The keys scroll what is read in a scroll pane. */
  if (!is_one_of (node->role, stops) && node->role != ATSPI_ROLE_SCROLL_PANE)
    find_fault (self, node, "Tab comes to it and it is nothing that one could use");
  return node;
}

/* GTK keeps the buttons of the title bar from the keyboard: windows have keys for that. */
static gboolean
is_of_title_bar (const Node *node)
{
  static const char *const names[] = { "Minimizar", "Maximizar", "Restaurar", "Cerrar", NULL };

  return g_strv_contains (names, node->name);
}

static gboolean
is_come_to (AppAudit *self, const Node *node)
{
  for (const Node *place = node; place; place = place->parent)
    if (g_hash_table_contains (self->reached, place->path) && (place == node || is_one_of (place->role, roving)))
      return TRUE;
  return FALSE;
}

static void
judge_reach (AppAudit *self)
{
  static const AtspiRole combo[] = { ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_INVALID };

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Node *node = g_ptr_array_index (self->nodes, i);

      if (node->focusable && is_one_of (node->role, stops) && !is_come_to (self, node) && !is_within (node, combo)
          && !is_of_title_bar (node))
        find_fault (self, node, "Tab does not come to it");
    }
}

/* What it stands in, the layer first. Owned by the caller. */
static GPtrArray *
list_chain (const Node *node)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_object_unref);

  for (; node; node = node->parent)
    g_ptr_array_insert (chain, 0, g_object_ref (node->widget));
  return chain;
}

/* Where the key leads from there; NULL where it leads nowhere. Owned by the caller. */
static AtspiAccessible *
press (AppAudit *self, AtspiAccessible *focus, int patience)
{
  Step step = { focus, NULL, g_get_monotonic_time () + patience * G_TIME_SPAN_SECOND };

  app_run_press (self->run, self->key);
  app_run_wait (self->run, has_moved_or_never_will, &step, "the focus moves");
  return step.next;
}

/* A step back to what is read before; one of them comes around. */
typedef struct {
  guint shared;      /* of what both ends stand in */
  char *finding;     /* owned */
} Return;

static void
return_free (Return *back)
{
  g_free (back->finding);
  g_free (back);
}

static void
judge_step (AppAudit *self, GPtrArray *from, GPtrArray *to, const Node *node, GPtrArray *returns)
{
  Return *back;
  guint shared;
  const char *fault = from && to ? app_order_judge (self->run, from, to, &shared) : NULL;

  if (fault == NULL)
    return;
  back = g_new0 (Return, 1);
  back->shared = shared;
  back->finding = g_strdup_printf ("%s: %s: %s", self->place, fault, node->said);
  g_ptr_array_add (returns, back);
}

/* What comes around goes the farthest: where the two ends have the least in common. */
static void
judge_returns (AppAudit *self, GPtrArray *returns)
{
  guint around = 0;

  for (guint i = 1; i < returns->len; i++)
    if (((Return *) returns->pdata[i])->shared < ((Return *) returns->pdata[around])->shared)
      around = i;
  for (guint i = 0; i < returns->len; i++)
    if (i != around)
      add_finding (self, g_strdup (((Return *) returns->pdata[i])->finding));
}

void
app_audit_go_around (AppAudit *self, const char *place)
{
  g_autoptr (AtspiAccessible) focus = app_widget_find_focus (self->run, NULL, place);
  g_autoptr (GPtrArray) returns = g_ptr_array_new_with_free_func ((GDestroyNotify) return_free);
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *first = NULL, *layer = NULL;

  g_hash_table_remove_all (self->reached);
  app_audit_look (self, place);
  layer = g_strdup (((Node *) self->nodes->pdata[0])->path);
  self->key = ((Node *) self->nodes->pdata[0])->role == ATSPI_ROLE_MENU ? "Down" : "Tab";
  for (guint i = 0; i < MAX_STOPS; i++)
    {
      Node *node = stop_at (self, focus);
      GPtrArray *chain = node ? list_chain (node) : NULL;
      AtspiAccessible *next;

      if (node && !g_str_equal (layer, ((Node *) self->nodes->pdata[0])->path))
        {
          find_fault (self, node, "the focus leaves what keeps it, and comes to it");
          g_clear_pointer (&chain, g_ptr_array_unref);
          return;
        }
      if (node && !app_order_is_in_sight (self->run, chain))
        find_fault (self, node, "it has the focus and is out of sight");
      /* The first step is done again at the end. */
      if (i > 1)
        judge_step (self, before, chain, node, returns);
      g_clear_pointer (&before, g_ptr_array_unref);
      before = chain;
      if (first && g_str_equal (first, ATSPI_OBJECT (focus)->path))
        {
          judge_reach (self);
          judge_returns (self, returns);
          return;
        }
      if (i == 1)
        first = g_strdup (ATSPI_OBJECT (focus)->path);
      next = press (self, focus, i > 0 ? STUCK_SECONDS : ALONE_SECONDS);
      if (next == NULL)
        {
          /* Where there is nothing else, one stays. */
          judge_reach (self);
          if (node && i > 0)
            find_fault (self, node, "the focus does not leave it");
          return;
        }
      g_set_object (&focus, next);
      g_object_unref (next);
    }
  add_finding (self, g_strdup_printf ("%s: one does not come around", place));
}

/* --- the object --- */

AppAudit *
app_audit_new (AppRun *run)
{
  AppAudit *self = g_new0 (AppAudit, 1);

  self->run = run;
  self->catalogue = app_catalogue_new ();
  self->findings = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
app_audit_free (AppAudit *self)
{
  app_catalogue_free (self->catalogue);
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->reached);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

void
app_audit_find (AppAudit *self, const char *place, const char *fault, AtspiAccessible *widget)
{
  g_autofree char *said = app_widget_describe (widget);

  add_finding (self, g_strdup_printf ("%s: %s: %s", place, fault, said));
}

void
app_audit_assert_nothing (AppAudit *self)
{
  for (guint i = 0; i < self->findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (self->findings, i));
  if (self->findings->len > 0)
    g_test_fail_printf ("%u findings", self->findings->len);
}
