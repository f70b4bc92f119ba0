/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-id.h"

#include <string.h>

#define UUID_SIZE 16
#define LONGEST_ID 64

/* The namespace of processes: any fixed UUID, never to be changed. */
#define PROCESS_NAMESPACE "1c0e6a54-6f0b-5d39-9a3e-7b1f4ce0d2a8"

gboolean
hitos_json_id_is_valid (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789._-");

  if (g_uuid_string_is_valid (text))
    return TRUE;
  return length >= 1 && length <= LONGEST_ID && text[length] == '\0';
}

static void
parse_uuid (const char *text, guint8 bytes[UUID_SIZE])
{
  for (guint i = 0; i < UUID_SIZE; i++)
    {
      if (*text == '-')
        text++;
      bytes[i] = g_ascii_xdigit_value (text[0]) << 4 | g_ascii_xdigit_value (text[1]);
      text += 2;
    }
}

static char *
format_uuid (const guint8 bytes[UUID_SIZE])
{
  GString *text = g_string_sized_new (36);

  for (guint i = 0; i < UUID_SIZE; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (text, '-');
      g_string_append_printf (text, "%02x", bytes[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
create_uuid (const char *space, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  parse_uuid (space, digest);
  g_checksum_update (checksum, digest, UUID_SIZE);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;  /* version 5 */
  digest[8] = (digest[8] & 0x3f) | 0x80;  /* the variant of RFC 4122 */
  return format_uuid (digest);
}

char *
hitos_json_id_of_process (const char *text)
{
  g_return_val_if_fail (hitos_json_id_is_valid (text), NULL);

  if (g_uuid_string_is_valid (text))
    return g_ascii_strdown (text, -1);
  return create_uuid (PROCESS_NAMESPACE, text);
}

char *
hitos_json_id_of_record (const char *process_id, const HitosTable *table, const char *text)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (g_uuid_string_is_valid (process_id), NULL);
  g_return_val_if_fail (hitos_json_id_is_valid (text), NULL);

  if (g_uuid_string_is_valid (text))
    return g_ascii_strdown (text, -1);
  name = g_strconcat (table->name, "/", text, NULL);
  return create_uuid (process_id, name);
}

char *
hitos_json_id_of_part (const char *owner_id, const HitosTable *table, guint place)
{
  g_autofree char *name = g_strdup_printf ("%s/%u", table->name, place);

  g_return_val_if_fail (g_uuid_string_is_valid (owner_id), NULL);

  return create_uuid (owner_id, name);
}
