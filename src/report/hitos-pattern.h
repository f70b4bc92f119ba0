/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-term.h"

G_BEGIN_DECLS

/* A sentence with places to fill in, as an institute writes it in its phrase file; the language is
 * described in docs/phrases.md.
 *
 *   {name}  {name.name}  {'text'}        what stands there, through filters: {name|filter:argument}
 *   {>pattern}                           another pattern of the file
 *   [one|?condition:other|…]             the first choice that can be said, or nothing
 *   {{ [[ ]] || and }}                   the signs themselves
 *
 * A parsed pattern is immutable. */
typedef struct _HitosPattern HitosPattern;

typedef enum {
  HITOS_PATTERN_LITERAL,  /* text */
  HITOS_PATTERN_PLACE,    /* head, filters */
  HITOS_PATTERN_CHOICE,   /* choices */
} HitosPatternNodeKind;

/* A path of names, a quoted text, or the name of a pattern. */
typedef enum {
  HITOS_PATTERN_HEAD_PATH,
  HITOS_PATTERN_HEAD_QUOTED,
  HITOS_PATTERN_HEAD_PATTERN,
} HitosPatternHead;

typedef struct {
  char *name;
  char *argument;  /* NULL where there is none */
} HitosPatternFilter;

typedef struct {
  HitosPatternNodeKind kind;
  guint position;              /* of its first character in the pattern, from 1 */
  char *text;                  /* LITERAL: the text; PLACE: the path, text or pattern name */
  HitosPatternHead head;
  GPtrArray *filters;          /* PLACE: of HitosPatternFilter */
  GPtrArray *choices;          /* CHOICE: of HitosPatternChoice */
} HitosPatternNode;

/* The language of conditions: "a.b", "!a", "a=word/word", "a==b.c", joined by "&". */
typedef struct _HitosCondition HitosPatternCondition;

typedef struct {
  HitosPatternCondition *condition;  /* NULL: always */
  GPtrArray *nodes;           /* of HitosPatternNode */
} HitosPatternChoice;

#define HITOS_PATTERN_ERROR (hitos_pattern_error_quark ())
GQuark hitos_pattern_error_quark (void);

typedef enum {
  HITOS_PATTERN_ERROR_SYNTAX,
  HITOS_PATTERN_ERROR_NAME,      /* no such name, filter or pattern */
  HITOS_PATTERN_ERROR_RECURSION,
} HitosPatternError;

/* @place: what errors call it ("[phrase despacho] text"). The message names place and position. */
HitosPattern *hitos_pattern_parse (const char *text, const char *place, GError **error);
void hitos_pattern_free (HitosPattern *self);

const char *hitos_pattern_get_place (const HitosPattern *self);
/* Of HitosPatternNode; borrowed. */
const GPtrArray *hitos_pattern_get_nodes (const HitosPattern *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosPattern, hitos_pattern_free)

/* What a bold or an italic tag of a pattern is while its sentence is put together, so that the
 * records' own "<" are told apart from it. Private use characters, in order: <b> </b> <i> </i>. */
#define HITOS_PATTERN_MARKUP_FIRST 0xE000
#define HITOS_PATTERN_MARKUP_LAST 0xE003

G_END_DECLS
