-- Which rules were in use when, also where an earlier version came back.

create table ruleset_use (
  id        bigint      generated always as identity primary key,
  ruleset   text        not null references ruleset,
  agreement text        not null,
  since     timestamptz not null
);
comment on table ruleset_use is 'Every change of the ruleset in use of an agreement, the last one last';
create index ruleset_use_agreement on ruleset_use (agreement, id);

-- until now a ruleset was known to be in use when its files were first kept
insert into ruleset_use (ruleset, agreement, since)
  select version, agreement, stored_at from ruleset order by stored_at;

create trigger only_added before update or delete or truncate on ruleset_use for each statement execute function refuse_change();
