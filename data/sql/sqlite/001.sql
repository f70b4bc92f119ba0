-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. One table a record, with the columns of the record's field table (a test
-- compares them), then what only the store knows: journal, files, settings, search.
-- Dates are "YYYY-MM-DD" (the modifier makes SQLite refuse 30 February); a span is a day, a month
-- ("YYYY-MM") or two days with a slash. Nothing is ''. Every reference is deferred, so that one
-- transaction may write its rows in any order, and has an index, without which each removal would
-- read the whole table that refers.

CREATE TABLE process (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  long_name TEXT CHECK (long_name <> ''),
  short_name TEXT CHECK (short_name <> ''),
  institute TEXT NOT NULL CHECK (institute <> ''),
  institute_acronym TEXT CHECK (institute_acronym <> ''),
  institute_gender TEXT CHECK (institute_gender <> ''),
  programme TEXT CHECK (programme <> ''),
  programme_acronym TEXT CHECK (programme_acronym <> ''),
  unit TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  ine_unit TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  ine_channel TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  election_day TEXT NOT NULL CHECK (date (election_day, '+0 days') IS election_day),
  first_informe TEXT CHECK (
    date (first_informe, '+0 days') IS first_informe OR date (first_informe || '-01') IS first_informe || '-01'
    OR date (substr (first_informe, 1, 10), '+0 days')
      || '/' || date (substr (first_informe, 12), '+0 days') IS first_informe),
  third_party INTEGER NOT NULL DEFAULT 0 CHECK (third_party IN (0, 1)),
  broadcasters INTEGER NOT NULL DEFAULT 0 CHECK (broadcasters IN (0, 1)),
  catalogue TEXT CHECK (catalogue <> ''),
  number_word TEXT CHECK (number_word <> ''),
  phrases TEXT CHECK (phrases <> ''),
  notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE body (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'collegiate', 'group')),
  name TEXT NOT NULL CHECK (name <> ''),
  usual_name TEXT CHECK (usual_name <> ''),
  acronym TEXT CHECK (acronym <> ''),
  noun TEXT CHECK (noun <> ''),
  gender TEXT CHECK (gender <> ''),
  plural INTEGER NOT NULL DEFAULT 0 CHECK (plural IN (0, 1)),
  members TEXT CHECK (members <> ''),
  with_institute INTEGER NOT NULL DEFAULT 0 CHECK (with_institute IN (0, 1)),
  has_section INTEGER NOT NULL DEFAULT 0 CHECK (has_section IN (0, 1)),
  section_title TEXT CHECK (section_title <> ''),
  since TEXT CHECK (
    date (since, '+0 days') IS since OR date (since || '-01') IS since || '-01'
    OR date (substr (since, 1, 10), '+0 days')
      || '/' || date (substr (since, 12), '+0 days') IS since),
  created_by TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  until TEXT CHECK (
    date (until, '+0 days') IS until OR date (until || '-01') IS until || '-01'
    OR date (substr (until, 1, 10), '+0 days')
      || '/' || date (substr (until, 12), '+0 days') IS until),
  notice_days INTEGER NOT NULL DEFAULT 0,
  urgent_notice_days INTEGER NOT NULL DEFAULT 0,
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  pattern TEXT NOT NULL CHECK (pattern <> ''),
  own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
  first_number INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE series_number (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  series TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL DEFAULT 0,
  number INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'other-matter')),
  note TEXT CHECK (note <> '')
) STRICT;

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT CHECK (code <> ''),
  parent TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  number TEXT CHECK (number <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  document TEXT CHECK (document <> ''),
  legal_basis TEXT CHECK (legal_basis <> ''),
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  body_role TEXT CHECK (body_role <> ''),
  action TEXT CHECK (action <> ''),
  responsible TEXT CHECK (responsible <> ''),
  involved TEXT CHECK (involved <> ''),
  phase TEXT CHECK (phase <> ''),
  month TEXT CHECK (
    date (month, '+0 days') IS month OR date (month || '-01') IS month || '-01'
    OR date (substr (month, 1, 10), '+0 days')
      || '/' || date (substr (month, 12), '+0 days') IS month),
  act_rule TEXT CHECK (act_rule <> ''),
  remission_rule TEXT CHECK (remission_rule <> ''),
  source TEXT CHECK (source <> ''),
  mark TEXT CHECK (mark <> ''),
  condition TEXT CHECK (condition <> ''),
  limit_override TEXT CHECK (date (limit_override, '+0 days') IS limit_override),
  override_reason TEXT CHECK (override_reason <> ''),
  planned_start TEXT CHECK (date (planned_start, '+0 days') IS planned_start),
  planned_end TEXT CHECK (date (planned_end, '+0 days') IS planned_end),
  real_start TEXT CHECK (date (real_start, '+0 days') IS real_start),
  real_end TEXT CHECK (date (real_end, '+0 days') IS real_end),
  remitted_on TEXT CHECK (date (remitted_on, '+0 days') IS remitted_on),
  internal_target TEXT CHECK (date (internal_target, '+0 days') IS internal_target),
  notice_activity TEXT CHECK (notice_activity <> ''),
  noticed_on TEXT CHECK (date (noticed_on, '+0 days') IS noticed_on),
  status TEXT NOT NULL CHECK (status IN ('pending', 'in-progress', 'delivered')),
  critical_situation TEXT CHECK (critical_situation <> ''),
  evidence TEXT CHECK (evidence <> ''),
  repeats TEXT CHECK (repeats <> ''),
  notes TEXT CHECK (notes <> ''),
  dropped TEXT CHECK (dropped <> '')
) STRICT;

CREATE TABLE dependency (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  successor TEXT NOT NULL REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  predecessor TEXT NOT NULL REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  lag INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind <> ''),
  keys TEXT CHECK (keys <> ''),
  issuer TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT CHECK (date (date, '+0 days') IS date),
  ordinal INTEGER NOT NULL DEFAULT 0,
  subject TEXT CHECK (subject <> ''),
  title TEXT CHECK (title <> ''),
  owner TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT CHECK (state <> ''),
  not_sent INTEGER NOT NULL DEFAULT 0 CHECK (not_sent IN (0, 1)),
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT CHECK (notes <> ''),
  voided TEXT CHECK (voided <> '')
) STRICT;

CREATE TABLE annex (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  annex TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT CHECK (label <> ''),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sitting (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  kinds TEXT CHECK (kinds <> ''),
  number INTEGER NOT NULL DEFAULT 0,
  date TEXT CHECK (date (date, '+0 days') IS date),
  ordinal INTEGER NOT NULL DEFAULT 0,
  time TEXT CHECK (strftime ('%H:%M', time) IS time),
  place TEXT CHECK (place <> ''),
  remote INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('planned', 'convened', 'held', 'cancelled')),
  convened_on TEXT CHECK (
    date (convened_on, '+0 days') IS convened_on OR date (convened_on || '-01') IS convened_on || '-01'
    OR date (substr (convened_on, 1, 10), '+0 days')
      || '/' || date (substr (convened_on, 12), '+0 days') IS convened_on),
  agenda TEXT CHECK (agenda <> ''),
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  repeats TEXT CHECK (repeats <> ''),
  notes TEXT CHECK (notes <> ''),
  voided TEXT CHECK (voided <> '')
) STRICT;

CREATE TABLE sitting_body (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('invited', 'summoned', 'attended')),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sitting_document (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('issued', 'minutes', 'other')),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE outcome (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL CHECK (kind IN ('presented', 'reviewed', 'approved', 'minutes-approved')),
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  minutes_of TEXT REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT CHECK (subject <> ''),
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  verbs TEXT CHECK (verbs <> ''),
  object TEXT NOT NULL CHECK (object <> ''),
  short_object TEXT CHECK (short_object <> ''),
  effect TEXT NOT NULL CHECK (
    effect IN ('none', 'designates-unit', 'creates-body', 'approves-deliverable')),
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT CHECK (notes <> ''),
  voided TEXT CHECK (voided <> '')
) STRICT;

CREATE TABLE entry (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (
    kind IN ('dispatch', 'constancia', 'answer', 'reception', 'work', 'attendance', 'notice')),
  date TEXT CHECK (
    date (date, '+0 days') IS date OR date (date || '-01') IS date || '-01'
    OR date (substr (date, 1, 10), '+0 days')
      || '/' || date (substr (date, 12), '+0 days') IS date),
  ordinal INTEGER NOT NULL DEFAULT 0,
  recipient TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  action TEXT CHECK (action <> ''),
  subject TEXT CHECK (subject <> ''),
  month TEXT CHECK (
    date (month, '+0 days') IS month OR date (month || '-01') IS month || '-01'
    OR date (substr (month, 1, 10), '+0 days')
      || '/' || date (substr (month, 12), '+0 days') IS month),
  received_on TEXT CHECK (date (received_on, '+0 days') IS received_on),
  shared_on TEXT CHECK (date (shared_on, '+0 days') IS shared_on),
  acknowledged_on TEXT CHECK (date (acknowledged_on, '+0 days') IS acknowledged_on),
  routed_to TEXT CHECK (routed_to <> ''),
  request TEXT CHECK (request <> ''),
  answer_by TEXT CHECK (date (answer_by, '+0 days') IS answer_by),
  answers TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT CHECK (activity <> ''),
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  sitting TEXT REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT CHECK (notes <> ''),
  voided TEXT CHECK (voided <> '')
) STRICT;

CREATE TABLE entry_document (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (
    role IN ('sent', 'enclosed', 'made-known', 'answered', 'supplements', 'received', 'worked-on')),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entry_body (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('informed', 'copied')),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE risk (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  probability INTEGER NOT NULL DEFAULT 0 CHECK (probability BETWEEN 0 AND 5),
  impact INTEGER NOT NULL DEFAULT 0 CHECK (impact BETWEEN 0 AND 5),
  mitigation TEXT CHECK (mitigation <> ''),
  found_on TEXT CHECK (date (found_on, '+0 days') IS found_on),
  closed_on TEXT CHECK (date (closed_on, '+0 days') IS closed_on),
  state TEXT NOT NULL CHECK (state IN ('open', 'watched', 'closed')),
  notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE report (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (
    date (month, '+0 days') IS month OR date (month || '-01') IS month || '-01'
    OR date (substr (month, 1, 10), '+0 days')
      || '/' || date (substr (month, 12), '+0 days') IS month),
  date TEXT CHECK (date (date, '+0 days') IS date),
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
  omit_duty INTEGER NOT NULL DEFAULT 0 CHECK (omit_duty IN (0, 1)),
  dispatch TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  sent_sequence INTEGER NOT NULL DEFAULT 0,
  notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE report_block (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  report TEXT NOT NULL REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  block TEXT NOT NULL CHECK (block <> ''),
  kind TEXT CHECK (kind <> ''),
  text TEXT CHECK (text <> ''),
  replaced_hash TEXT CHECK (replaced_hash <> ''),
  ordinal INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE baseline (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  sealed_on TEXT NOT NULL CHECK (date (sealed_on, '+0 days') IS sealed_on),
  agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  notes TEXT CHECK (notes <> '')
) STRICT;

CREATE TABLE baseline_row (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  baseline TEXT NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  milestone TEXT NOT NULL REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  planned_start TEXT CHECK (date (planned_start, '+0 days') IS planned_start),
  planned_end TEXT CHECK (date (planned_end, '+0 days') IS planned_end),
  act_limit TEXT CHECK (date (act_limit, '+0 days') IS act_limit)
) STRICT;

CREATE TABLE holiday (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL CHECK (date (date, '+0 days') IS date),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  process TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  entry TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  report TEXT REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  media_type TEXT CHECK (media_type <> ''),
  size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE INDEX process_by_unit ON process (unit) WHERE unit IS NOT NULL;
CREATE INDEX process_by_ine_unit ON process (ine_unit) WHERE ine_unit IS NOT NULL;
CREATE INDEX process_by_ine_channel ON process (ine_channel) WHERE ine_channel IS NOT NULL;
CREATE INDEX body_by_created_by ON body (created_by) WHERE created_by IS NOT NULL;
CREATE INDEX series_by_body ON series (body) WHERE body IS NOT NULL;
CREATE INDEX series_number_by_series ON series_number (series);
CREATE INDEX milestone_by_parent ON milestone (parent) WHERE parent IS NOT NULL;
CREATE INDEX milestone_by_body ON milestone (body) WHERE body IS NOT NULL;
CREATE INDEX dependency_by_successor ON dependency (successor);
CREATE INDEX dependency_by_predecessor ON dependency (predecessor);
CREATE INDEX document_by_issuer ON document (issuer) WHERE issuer IS NOT NULL;
CREATE INDEX document_by_owner ON document (owner) WHERE owner IS NOT NULL;
CREATE INDEX document_by_milestone ON document (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX annex_by_document ON annex (document);
CREATE INDEX annex_by_annex ON annex (annex);
CREATE INDEX sitting_by_body ON sitting (body);
CREATE INDEX sitting_by_milestone ON sitting (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX sitting_body_by_sitting ON sitting_body (sitting);
CREATE INDEX sitting_body_by_body ON sitting_body (body);
CREATE INDEX sitting_document_by_sitting ON sitting_document (sitting);
CREATE INDEX sitting_document_by_document ON sitting_document (document);
CREATE INDEX outcome_by_sitting ON outcome (sitting);
CREATE INDEX outcome_by_document ON outcome (document) WHERE document IS NOT NULL;
CREATE INDEX outcome_by_minutes_of ON outcome (minutes_of) WHERE minutes_of IS NOT NULL;
CREATE INDEX outcome_by_milestone ON outcome (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX agreement_by_sitting ON agreement (sitting);
CREATE INDEX agreement_by_document ON agreement (document);
CREATE INDEX agreement_by_body ON agreement (body) WHERE body IS NOT NULL;
CREATE INDEX agreement_by_milestone ON agreement (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX entry_by_recipient ON entry (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX entry_by_body ON entry (body) WHERE body IS NOT NULL;
CREATE INDEX entry_by_answers ON entry (answers) WHERE answers IS NOT NULL;
CREATE INDEX entry_by_milestone ON entry (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX entry_by_sitting ON entry (sitting) WHERE sitting IS NOT NULL;
CREATE INDEX entry_document_by_entry ON entry_document (entry);
CREATE INDEX entry_document_by_document ON entry_document (document);
CREATE INDEX entry_body_by_entry ON entry_body (entry);
CREATE INDEX entry_body_by_body ON entry_body (body);
CREATE INDEX risk_by_milestone ON risk (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX report_by_dispatch ON report (dispatch) WHERE dispatch IS NOT NULL;
CREATE INDEX report_block_by_report ON report_block (report);
CREATE INDEX baseline_by_agreement ON baseline (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX baseline_row_by_baseline ON baseline_row (baseline);
CREATE INDEX baseline_row_by_milestone ON baseline_row (milestone);
CREATE INDEX attachment_by_document ON attachment (document) WHERE document IS NOT NULL;
CREATE INDEX attachment_by_entry ON attachment (entry) WHERE entry IS NOT NULL;
CREATE INDEX attachment_by_milestone ON attachment (milestone) WHERE milestone IS NOT NULL;
CREATE INDEX attachment_by_report ON attachment (report) WHERE report IS NOT NULL;

-- Every step that was ever taken. The process is not a reference: its history outlives it. The
-- images are the rows before and after, as JSON, and stand last: a walk over the steps skips them.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  process TEXT NOT NULL,
  instant TEXT NOT NULL CHECK (strftime ('%Y-%m-%dT%H:%M:%SZ', instant) IS instant),
  desk TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action <> ''),
  argument TEXT,
  undoes INTEGER REFERENCES journal (sequence),
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  size INTEGER NOT NULL CHECK (size > 0),
  images TEXT NOT NULL
) STRICT;

CREATE INDEX journal_by_process ON journal (process, sequence);
CREATE INDEX journal_growing ON journal (process) WHERE sealed = 0;

-- The bytes of attachments, found by their hash.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT
) STRICT;

-- The words of every record, one text a record, and the index that finds them without accents.
CREATE TABLE search_text (
  number INTEGER PRIMARY KEY,
  record_table TEXT NOT NULL,
  id TEXT NOT NULL,
  process TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (record_table, id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = 'search_text', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER search_text_inserted AFTER INSERT ON search_text BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
END;

CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.number, old.words);
END;

CREATE TRIGGER search_text_updated AFTER UPDATE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
END;
