-- Background work, written in the transaction that causes it and carried on by any process, also after one was killed.

create table job (
  municipality_id text not null references municipality,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  -- Whose eyes the work looks through: the scope of the one who asked.
  organisation_id text,
  person_id text,
  reach text not null check (reach in ('own', 'shared', 'all')),
  -- Of the same kind and key at most one waits or runs.
  once_key text,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done_count bigint not null default 0,
  total_count bigint,
  message text,
  result jsonb,
  error text,
  attempts integer not null default 0,
  max_attempts integer not null check (max_attempts > 0),
  -- Not before this instant: now, or later after a failed attempt.
  run_after timestamptz not null,
  -- While it runs: the lease of the worker that has it. Past leased_until anyone may take it over.
  lease_token uuid,
  leased_until timestamptz,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (municipality_id, id),
  check ((state = 'running') = (lease_token is not null)),
  check ((lease_token is null) = (leased_until is null))
);
create unique index job_once on job (municipality_id, kind, once_key) where state in ('queued', 'running');
create index job_waiting on job (run_after, municipality_id, id) where state = 'queued';
create index job_leased on job (leased_until) where state = 'running';
create index job_by_person on job (municipality_id, person_id, created_at desc);

alter table job enable row level security;
create policy own_jobs on job
  using (
    municipality_id = (select current_municipality())
    and (organisation_id is null or organisation_id = (select current_organisation()) or (select current_reach()) = 'all')
  )
  with check (
    municipality_id = (select current_municipality())
    and (organisation_id is null or organisation_id = (select current_organisation()) or (select current_reach()) = 'all')
  );

-- The queue itself is run by the owner. The application role asks, looks, and gives up or finishes what is its own.
grant select, insert on job to samlad_app;
grant update (state, result, error, done_count, total_count, message, lease_token, leased_until, finished_at) on job to samlad_app;
