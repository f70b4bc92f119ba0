/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Damages files at random, as bad disks, broken transfers and ill will do: bytes are flipped, cut out,
 * repeated, moved, and replaced by pieces that readers stumble over. The order of damages follows from
 * the test's seed alone ("--seed" repeats it). */

/* @bytes with one to eight damages. Newly allocated; @size: its length, with a NUL after it. */
char *mutator_damage (GBytes *bytes, gsize *size);

/* The same as text: what is no longer UTF-8 is replaced, and it has no NUL within. */
char *mutator_damage_text (const char *text);

G_END_DECLS
