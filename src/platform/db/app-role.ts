import { sql } from 'kysely'
import { appRole } from './database.ts'
import type { Trx } from './port.ts'

/**
 * Creates the role the program works under, unless it is there. It cannot log in, owns nothing, and is no superuser, so
 * it can neither pass nor disable row-level security. The log-in role becomes a member, to SET ROLE to it. Roles belong
 * to the whole server: another database's Samlad may be creating it at the same time. What it may touch, each migration
 * grants table by table.
 */
export async function prepareAppRole(trx: Trx): Promise<void> {
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = '${sql.raw(appRole)}') then
      create role ${sql.raw(appRole)} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`.execute(trx)
  // From PostgreSQL 16 the creator of a role is its member without the right to SET ROLE; there that right is asked for.
  await sql`do $$ begin
    if not pg_has_role(current_user, '${sql.raw(appRole)}',
        case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
      execute format('grant %I to %I', '${sql.raw(appRole)}', current_user);
    end if;
  end $$`.execute(trx)
  await sql`grant usage on schema public to ${sql.raw(appRole)}`.execute(trx)
}
