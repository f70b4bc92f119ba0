/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutator.h"

#include <string.h>

#define MOST_DAMAGES 8
#define LONGEST_RUN 64

static const char *const pieces[] = {
  "\"", "\\", "{", "}", "[", "]", "{{{{", "[[[[", "||", "|", ":", ",", "=", "!", "&", "/", "%s%n", "\n", "\n[", "]\n", "\r",
  "null", "true", "-1", "0", "1e999", "99999999999999999999", "2147483648", "-2147483649", "0000-00-00", "9999-12-31",
  "2021-02-29", "24:60", "{n:999999999}", "{yyyy}", "{n}", "J-1m", "+99999999d", "last-day(", "day(0,", "(((((((", ">",
  "\\u0000", "\\ud800", "\xff\xfe", "\xc3", "\xe2\x80\xae", "\xee\x80\x80", "\xef\xbf\xbf", "<b>", "</b>", "<", "&#1;",
};

static gsize
choose_place (GByteArray *array)
{
  return array->len > 0 ? (gsize) g_test_rand_int_range (0, (int) array->len) : 0;
}

static guint
choose_length (GByteArray *array, gsize place)
{
  gsize most = MIN (LONGEST_RUN, array->len - place);

  return most > 0 ? (guint) g_test_rand_int_range (1, (int) most + 1) : 0;
}

static void
insert (GByteArray *array, gsize place, const void *data, gsize length)
{
  gsize rest = array->len - place;

  g_byte_array_set_size (array, (guint) (array->len + length));
  memmove (array->data + place + length, array->data + place, rest);
  memcpy (array->data + place, data, length);
}

static void
damage_once (GByteArray *array)
{
  const gsize place = choose_place (array), from = choose_place (array);
  const guint length = choose_length (array, place);
  const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
  guint8 run[LONGEST_RUN];
  guint run_length;

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      if (array->len > 0)
        array->data[place] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    case 1:
      if (array->len > 0)
        array->data[place] = (guint8) g_test_rand_int_range (0, 256);
      break;
    case 2:
      if (length > 0)
        g_byte_array_remove_range (array, (guint) place, length);
      break;
    case 3:
      if (g_test_rand_int_range (0, 8) == 0)
        g_byte_array_set_size (array, (guint) place);
      break;
    case 4:
      run_length = choose_length (array, from);
      memcpy (run, array->data + from, run_length);
      insert (array, place, run, run_length);
      break;
    default:
      insert (array, place, piece, strlen (piece));
    }
}

char *
mutator_damage (GBytes *bytes, gsize *size)
{
  GByteArray *array = g_byte_array_sized_new ((guint) g_bytes_get_size (bytes) + MOST_DAMAGES * LONGEST_RUN + 1);
  const guint8 nul = 0;

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  for (int n = g_test_rand_int_range (1, MOST_DAMAGES + 1); n > 0; n--)
    damage_once (array);
  *size = array->len;
  g_byte_array_append (array, &nul, 1);
  return (char *) g_byte_array_free (array, FALSE);
}

char *
mutator_damage_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  gsize size;
  g_autofree char *damaged = mutator_damage (bytes, &size);

  return g_utf8_make_valid (damaged, -1);
}
