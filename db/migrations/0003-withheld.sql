-- What an edition hides besides its small counts, because of the editions that were out when it was released; null when nothing.
-- Written with the release, in the same statement: its files are drawn through it, then and whenever they are checked.
alter table picture add column withheld json;
