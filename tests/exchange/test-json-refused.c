/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files with a fault: each refused with its place and reason, none of them harmful. */
#include <string.h>

#include "hitos-example.h"
#include "hitos-json-scan.h"

/* A change to the example, and the whole message that it gives. */
typedef struct {
  const char *name;
  const char *from;
  const char *to;
  const char *message;
} Fault;

static const Fault faults[] = {
  /* values */
  { "no-such-day", "\"date\": \"2026-11-06\", \"recipient\"", "\"date\": \"2021-13-02\", \"recipient\"",
    "entries[2].date: \"2021-13-02\" is not a date" },
  { "no-such-span", "\"date\": \"2026-11-06\", \"recipient\"", "\"date\": \"2026-11-06/2026-11-05\", \"recipient\"",
    "entries[2].date: \"2026-11-06/2026-11-05\" is not a day, a month or a span of days" },
  { "no-such-date", "\"date\": \"2026-09-04\",\n      \"subject\"", "\"date\": \"2021-13-02\", \"subject\"",
    "documents[0].date: \"2021-13-02\" is not a date" },
  { "year-zero", "\"election_day\": \"2027-06-06\"", "\"election_day\": \"0000-06-06\"",
    "process.election_day: \"0000-06-06\" is not a date" },
  { "year-10000", "\"election_day\": \"2027-06-06\"", "\"election_day\": \"10000-06-06\"",
    "process.election_day: \"10000-06-06\" is not a date" },
  { "no-leap-day", "\"election_day\": \"2027-06-06\"", "\"election_day\": \"2027-02-29\"",
    "process.election_day: \"2027-02-29\" is not a date" },
  { "hour", "\"time\": \"17:00\"", "\"time\": \"24:00\"", "sessions[2].time: \"24:00\" is not an hour of the day" },
  { "enum", "\"kind\": \"constancia\"", "\"kind\": \"constanzia\"",
    "entries[1].kind: “constanzia” is none of: dispatch, constancia, answer, reception, work, attendance, notice" },
  { "enum-of-part", "\"role\": \"made-known\"", "\"role\": \"known\"",
    "entries[1].documents[1].role: “known” is none of: sent, enclosed, made-known, answered, supplements, received, worked-on" },
  { "float", "\"number\": 14", "\"number\": 14.5", "sessions[1].number: here stands a whole number" },
  { "float-that-is-whole", "\"number\": 14", "\"number\": 14.0", "sessions[1].number: here stands a whole number" },
  { "number-as-text", "\"number\": 14", "\"number\": \"14\"", "sessions[1].number: here stands a whole number" },
  { "large-number", "\"number\": 14", "\"number\": 3000000000", "sessions[1].number: the number is too large" },
  { "text-as-number", "\"name\": \"Consejo General\"", "\"name\": 7",
    "bodies[4].name: here stands a text, between quotation marks" },
  { "text-as-list", "\"kinds\": [\"ordinaria\"]", "\"kinds\": \"ordinaria\"",
    "sessions[0].kinds: here stands a list of texts, between brackets" },
  { "number-in-list", "\"kinds\": [\"ordinaria\"]", "\"kinds\": [\"ordinaria\", 2]",
    "sessions[0].kinds[1]: here stands a text, between quotation marks" },
  { "line-in-list", "\"kinds\": [\"ordinaria\"]", "\"kinds\": [\"ordi\\nnaria\"]",
    "sessions[0].kinds[0]: the text must be one line" },
  { "boolean", "\"remote\": true", "\"remote\": 1", "sessions[2].remote: here stands true or false" },
  { "required", "\"name\": \"Consejo General\", ", "", "bodies[4].name: it must be given" },
  { "required-empty", "\"name\": \"Consejo General\"", "\"name\": \"\"", "bodies[4].name: it must be given" },
  { "required-null", "\"name\": \"Consejo General\"", "\"name\": null", "bodies[4].name: it must be given" },
  { "control-character", "\"kind\": \"constancia\"", "\"kind\": \"\\u001b[2J\"",
    "entries[1].kind: “ [2J” is none of: dispatch, constancia, answer, reception, work, attendance, notice" },
  /* keys */
  { "key-of-record", "\"shared_on\"", "\"shard_on\"",
    "entries[1].shard_on: there is no such key; the nearest is “shared_on”" },
  { "key-of-root", "\"sessions\": [", "\"sesions\": [",
    "sesions: there is no such key; the nearest is “sessions”" },
  { "key-of-process", "\"long_name\"", "\"longname\"",
    "process.longname: there is no such key; the nearest is “long_name”" },
  { "key-of-part", "\"label\"", "\"lable\"",
    "documents[1].annexes[0].lable: there is no such key; the nearest is “label”" },
  { "owner-in-part", "{ \"annex\": \"sintesis\"", "{ \"document\": \"cg44\", \"annex\": \"sintesis\"",
    "documents[1].annexes[0].document: there is no such key; the nearest is “annex”" },
  /* ids and references */
  { "id-missing", "\"id\": \"consejo\", ", "", "bodies[4].id: it must be given" },
  { "id-of-process-missing", "\"id\": \"ejemplo-2026-2027\",", "", "process.id: it must be given" },
  { "id-null", "\"id\": \"consejo\"", "\"id\": null", "bodies[4].id: here stands a text, between quotation marks" },
  { "id-bad", "\"id\": \"consejo\"", "\"id\": \"El Consejo\"",
    "bodies[4].id: “El Consejo” is not an id: it may have 1 to 64 of a-z, 0-9, “.”, “_” and “-”" },
  { "id-twice", "\"id\": \"consejo\"", "\"id\": \"utsi\"", "bodies[4].id: another record has the same id" },
  { "id-of-a-part-twice", "{ \"annex\": \"sintesis\"", "{ \"id\": \"00000000-0000-4000-8000-000000000000\", \"annex\": \"sintesis\" },"
    "{ \"id\": \"00000000-0000-4000-8000-000000000000\", \"annex\": \"sintesis\"",
    "documents[1].annexes[1].id: another record has the same id" },
  { "reference", "\"recipient\": \"utvopl\", \"month\"", "\"recipient\": \"utvop\", \"month\"",
    "entries[0].recipient: “bodies” has no record “utvop”" },
  { "reference-of-another-kind", "\"session\": \"cg-noviembre\"", "\"session\": \"consejo\"",
    "agreements[1].session: “sessions” has no record “consejo”" },
  { "reference-of-part", "\"annex\": \"sintesis\"", "\"annex\": \"sinopsis\"",
    "documents[1].annexes[0].annex: “documents” has no record “sinopsis”" },
  { "reference-of-process", "\"unit\": \"sistemas\"", "\"unit\": \"sistema\"",
    "process.unit: “bodies” has no record “sistema”" },
  { "ring", "\"id\": \"plan\", \"code\"", "\"id\": \"plan\", \"parent\": \"plan\", \"code\"",
    "milestones[1].parent: following this leads back to the same record" },
  { "ring-of-two", "\"annexes\": [ { \"annex\": \"sintesis\", \"label\": \"Anexo Único\" } ] },\n    { \"id\": \"sintesis\",",
    "\"annexes\": [ { \"annex\": \"sintesis\" } ] }, { \"id\": \"sintesis\", \"annexes\": [ { \"annex\": \"cg44\" } ],",
    "documents[2].annexes[0].annex: following this leads back to the same record" },
  { "ring-of-tasks", "\"predecessor\": \"integracion\"", "\"predecessor\": \"plan\"",
    "milestones[1].dependencies[0].predecessor: following this leads back to the same record" },
  /* words */
  { "kind-of-document", "\"kind\": \"acuerdo\"", "\"kind\": \"acurdo\"",
    "documents[0].kind: there is no kind of document “acurdo”; the nearest is “acuerdo”" },
  { "kind-of-session", "\"extraordinaria\"", "\"extrordinaria\"",
    "sessions[1].kinds: there is no kind of session “extrordinaria”; the nearest is “extraordinaria”" },
  { "verb", "\"integrar\"", "\"integar\"",
    "agreements[1].verbs: there is no verb “integar”; the nearest is “integrar”" },
  /* shapes */
  { "record-as-text", "\"reports\": [", "\"reports\": [ \"noviembre\",",
    "reports[0]: here stands a record, between braces" },
  { "array-as-record", "\"kind\": \"work\"", "\"kind\": \"work\", \"audiences\": {}",
    "entries[3].audiences: here stands a list of records, between brackets" },
  { "section-as-record", "\"holidays\": [", "\"baselines\": {},\n  \"holidays\": [",
    "baselines: here stands a list of records, between brackets" },
  { "format", "hitos-process", "hitos-otra", "format: this is not a process: here stands “hitos-process”" },
  { "version", "\"version\": 1", "\"version\": \"1\"", "version: here stands 1" },
  { "newer", "\"version\": 1", "\"version\": 2",
    "version: the file is of a newer Hitos: this one reads version 1" },
  { "base64", "\"holidays\": [", "\"attachments\": [ { \"id\": \"a\", \"name\": \"a\", \"data\": \"*\" } ], \"holidays\": [",
    "attachments[0].data: here stand the bytes of a file, in base64" },
  { "hash", "\"holidays\": [", "\"attachments\": [ { \"id\": \"a\", \"name\": \"a\", \"sha256\": \"00\", \"data\": \"aG9sYQ==\" } ], \"holidays\": [",
    "attachments[0].data: the bytes are not those that “sha256” and “size” tell of" },
  /* syntax */
  { "comma", "\"version\": 1,", "\"version\": 1", "line 4, column 3: “\"” is out of place" },
  { "trailing-comma", "\"version\": 1,", "\"version\": 1,,", "line 3, column 16: “,” is out of place" },
  { "comment", "\"version\": 1,", "\"version\": 1, /* uno */", "line 3, column 17: “/” is out of place" },
  { "apostrophes", "\"version\"", "'version'", "line 3, column 3: “'” is out of place" },
  { "nan", "\"number\": 14", "\"number\": NaN", "line 71, column 87: “N” is out of place" },
  { "leading-zero", "\"version\": 1,", "\"version\": 01,", "line 3, column 15: “1” is out of place" },
  { "key-twice", "\"version\": 1,", "\"version\": 1, \"version\": 1,", "line 3, column 17: the key is given twice" },
  { "escaped-key", "\"version\"", "\"v\\u0065rsion\"", "line 3, column 3: a key must be written without escapes" },
  { "nul", "\"version\": 1,", "\"version\": \"\\u0000\",", "line 3, column 21: the escape stands for no character" },
  { "half-surrogate", "\"version\": 1,", "\"version\": \"\\ud83d\",", "line 3, column 21: “\"” is out of place" },
  { "many-digits", "\"version\": 1,", "\"version\": 1000000000000000000000,",
    "line 3, column 14: the number has too many digits" },
  { "invalid-utf-8", "\"version\": 1,", "\"version\": \"a\xff\",", "line 3, column 16: this is not text in UTF-8" },
  { "tab-in-text", "\"version\": 1,", "\"version\": \"a\tb\",", "line 3, column 16: “\\x09” is out of place" },
};

/* The error of reading @text and merging it into nothing. */
static GError *
get_error (const char *text)
{
  GError *error = NULL;
  g_autoptr (HitosJsonReader) reader = hitos_example_read (text, &error);
  g_autoptr (HitosChange) change = reader ? hitos_json_reader_create_change (reader, NULL, &error) : NULL;

  g_assert_true ((change == NULL) == (error != NULL));
  return error;
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *wrong = hitos_example_replace (text, fault->from, fault->to);
  g_autoptr (GError) error = get_error (wrong);

  g_assert_nonnull (error);
  g_assert_true (error->domain == HITOS_JSON_ERROR);
  g_assert_cmpstr (error->message, ==, fault->message);
}

static void
test_no_process (void)
{
  static const char *const texts[] = { "", "  \n", "[]", "{", "{}", "null", "7", "\"x\"", "\x7f" "ELF", "{}{}", "%PDF-1.5" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = get_error (texts[i]);

      g_assert_nonnull (error);
      g_assert_null (strchr (error->message, '\n'));
    }
}

static char *
nest (guint levels)
{
  g_autofree char *open = g_strnfill (levels, '[');
  g_autofree char *close = g_strnfill (levels, ']');

  return g_strconcat ("{\"bodies\":", open, close, "}", NULL);
}

static void
test_nesting (void)
{
  g_autofree char *allowed = nest (HITOS_JSON_MOST_NESTING - 1);
  g_autofree char *deeper = nest (HITOS_JSON_MOST_NESTING);
  g_autofree char *hostile = g_strnfill (100 * 1024, '[');
  g_autofree char *objects = g_strconcat ("{\"a\":", hostile, NULL);
  g_autoptr (GPtrArray) sections = hitos_json_scan (allowed, strlen (allowed), NULL);
  g_autoptr (GError) error = get_error (deeper);
  g_autoptr (GError) hostile_error = get_error (objects);

  g_assert_nonnull (sections);
  g_assert_cmpstr (error->message, ==, "line 1, column 74: the file is nested deeper than 64 levels");
  g_assert_error (hostile_error, HITOS_JSON_ERROR, HITOS_JSON_ERROR_LIMIT);
}

static void
test_size (void)
{
  const gsize length = (gsize) HITOS_JSON_MOST_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  g_assert_false (hitos_json_reader_read_stream (reader, stream, NULL, &error));
  g_assert_cmpstr (error->message, ==, "the file is larger than 256 MB");
}

static void
test_long_text (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *filler = g_strnfill (100 * 1000 * 1000, 'x');
  g_autofree char *name = g_strconcat ("\"name\": \"", filler, "\"", NULL);
  g_autofree char *key = g_strconcat ("\"", filler, "\": 1, \"noun\": \"Consejo\"", NULL);
  g_autofree char *long_name = hitos_example_replace (text, "\"name\": \"Consejo General\"", name);
  g_autofree char *long_key = hitos_example_replace (text, "\"noun\": \"Consejo\"", key);
  g_autoptr (GError) error = get_error (long_name);
  g_autoptr (GError) key_error = get_error (long_key);

  g_assert_cmpstr (error->message, ==, "bodies[4].name: the text is longer than 1 MB");
  g_assert_true (g_str_has_prefix (key_error->message, "bodies[4].xxxx"));
  g_assert_cmpuint (strlen (key_error->message), <, 200);
}

/* Small in the file, large in the memory of who would parse it as one tree. */
static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("{\"bodies\":[{\"name\":[");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20 * 1000 * 1000; i++)
    g_string_append_len (text, "[],", 3);
  g_string_append (text, "[]]}]}");
  error = get_error (text->str);
  g_assert_error (error, HITOS_JSON_ERROR, HITOS_JSON_ERROR_LIMIT);
}

static void
test_truncated (void)
{
  g_autofree char *text = hitos_example_get_text ();
  gsize length = strlen (g_strchomp (text));

  for (gsize at = 0; at < length; at += 97)
    {
      g_autofree char *start = g_strndup (text, at);
      g_autoptr (GError) error = get_error (start);

      g_assert_nonnull (error);
      g_assert_true (error->domain == HITOS_JSON_ERROR);
    }
}

/* Whatever is read must apply; whatever is refused must say why, on one line. */
static void
test_mutations (void)
{
  static const char bytes[] = "{}[]\",:0-9.eE+\\ntu \x01\x80\xff";
  g_autofree char *text = hitos_example_get_text ();
  const gsize length = strlen (text);
  guint n_read = 0;

  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *mutated = g_strdup (text);
      g_autoptr (GError) error = NULL;

      for (int changes = g_test_rand_int_range (1, 4); changes > 0; changes--)
        mutated[g_test_rand_int_range (0, length)] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
      error = get_error (mutated);
      if (error == NULL)
        {
          g_autoptr (HitosProcess) process = hitos_example_load (mutated);

          n_read++;
          continue;
        }
      g_assert_true (error->domain == HITOS_JSON_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
    }
  g_test_message ("%u of 3000 were still good", n_read);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/json-refused/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/exchange/json-refused/no-process", test_no_process);
  g_test_add_func ("/exchange/json-refused/nesting", test_nesting);
  g_test_add_func ("/exchange/json-refused/size", test_size);
  g_test_add_func ("/exchange/json-refused/long-text", test_long_text);
  g_test_add_func ("/exchange/json-refused/many-values", test_many_values);
  g_test_add_func ("/exchange/json-refused/truncated", test_truncated);
  g_test_add_func ("/exchange/json-refused/mutations", test_mutations);

  return g_test_run ();
}
