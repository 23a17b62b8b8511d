-- What a run found in all reports together.

create table round_result (
  run        uuid        primary key references run,
  verdict    text        not null,
  result     bytea       not null,
  checked_at timestamptz not null
);
comment on table round_result is 'The result of a run on all reports together, as the JSON that was made then';

create trigger only_added before update or delete or truncate on round_result for each statement execute function refuse_change();
