-- Rows are only ever added: what was submitted, checked and decided stays as it was.

create table ruleset (
  version    text        primary key,
  agreement  text        not null,
  files      bytea       not null,
  stored_at  timestamptz not null
);
comment on table ruleset is 'The files of every ruleset that a result was made with, by the hash of their content';

create table report (
  id              uuid        primary key,
  agreement       text        not null,
  recipient       text        not null,
  version         integer     not null check (version > 0),
  submitted_on    date,
  received_at     timestamptz not null,
  body            bytea       not null,
  digest          text        not null,
  idempotency_key text        not null unique,
  unique (agreement, recipient, version)
);
comment on table report is 'Every version of every report, as received';

create table run (
  id         uuid        primary key,
  agreement  text        not null,
  ruleset    text        not null references ruleset,
  as_of      date        not null,
  started_at timestamptz not null
);
comment on table run is 'A check of every stored report of an agreement';

create table run_report (
  run    uuid not null references run,
  report uuid not null references report,
  primary key (run, report)
);
comment on table run_report is 'The reports that a run is to check: the newest versions when it was started';

create table check_result (
  id         bigint      generated always as identity primary key,
  report     uuid        not null references report,
  ruleset    text        not null references ruleset,
  run        uuid        references run,
  as_of      date        not null,
  verdict    text        not null,
  result     bytea       not null,
  checked_at timestamptz not null,
  unique (run, report)
);
comment on table check_result is 'Every result, as the JSON that was made then';
create index check_result_report on check_result (report, id);
create unique index check_result_on_receipt on check_result (report) where run is null;

create view received_report as
  select r.id, r.agreement, r.recipient, r.version, r.submitted_on, r.received_at, r.digest, c.id as check_id, c.verdict
  from report r join check_result c on c.report = r.id and c.run is null;
comment on view received_report is 'Every version of every report, with the result of the day of receipt';

create table run_end (
  run      uuid        primary key references run,
  ended_at timestamptz not null,
  failure  text
);
comment on table run_end is 'When a run ended, and why it failed if it did';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end;
$$;

create trigger only_added before update or delete or truncate on ruleset      for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on report       for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on run          for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on run_report   for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on check_result for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on run_end      for each statement execute function refuse_change();

-- The table of db-scheduler, which carries out runs; its rows come and go.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
