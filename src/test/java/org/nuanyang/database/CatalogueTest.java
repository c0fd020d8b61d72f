package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static TestDatabase database;
    private static Catalogue catalogue;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
        catalogue = new Catalogue(database.owner());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyTableAndColumnIsExplained() {
        assertThat(catalogue.withoutComment()).isEmpty();
    }

    @Test
    void everyColumnIsClassified() {
        assertThat(catalogue.unclassified()).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(catalogue.foreignKeysWithoutIndex()).isEmpty();
    }

    @Test
    void everyViewIsHeldByThePoliciesOfItsReader() {
        assertThat(catalogue.viewsThatWalkAroundTheWall()).isEmpty();
    }

    @Test
    void everyTableOfAChildIsHeldByAPolicy() {
        assertThat(catalogue.childrensTablesWithoutTheWall()).isEmpty();
    }

    @Test
    void everyFunctionThatActsAsTheOwnerNamesItsSearchPath() {
        assertThat(catalogue.functionsThatCanBeLedAstray()).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotWalkAroundAPolicy() {
        assertThat(catalogue.belongingToTheApplication()).isEmpty();
    }

    @Test
    void theApplicationCanNeitherChangeTheLogNorReadTheProgramsOwnSchema() {
        for (var right : new String[] {"insert", "update", "delete", "truncate"})
            assertThat(may("has_table_privilege('nuanyang_app', 'audit.entry', '%s')".formatted(right))).as(right).isFalse();
        assertThat(may("has_schema_privilege('nuanyang_app', 'database', 'usage')")).isFalse();
    }

    private static Boolean may(String question) {
        return database.owner().sql("select " + question).query(Boolean.class).single();
    }

    @Nested
    class CatchesADeliberateViolator {
        private static TestDatabase spoilt;
        private static Catalogue catalogue;

        @BeforeAll
        static void spoil() {
            spoilt = TestDatabase.fresh();
            catalogue = new Catalogue(spoilt.owner());
            for (var statement : new String[] {
                "create schema violator",
                "create table violator.letter (id int primary key, child_id uuid, other int references violator.letter)",
                "comment on column violator.letter.id is 'no class'",
                "create table violator.silent (id int primary key)",
                "alter table violator.silent enable row level security",
                "create table violator.diary (id int primary key, words text)",
                "comment on column violator.diary.words is 'what a child told [sensitive]'",
                "create view violator.open_door as select * from violator.letter",
                "create function violator.astray() returns int language sql security definer as 'select 1'",
                "grant create on schema violator to nuanyang_app"
            }) spoilt.owner().sql(statement).update();
        }

        @AfterAll
        static void close() {
            spoilt.close();
        }

        @Test
        void withALineToPasteForEachBreach() {
            assertThat(catalogue.withoutComment()).contains(
                    "comment on table violator.letter is '…';", "comment on view violator.open_door is '…';",
                    "comment on column violator.letter.child_id is '… [internal]';");
            assertThat(catalogue.unclassified()).containsExactly(
                    "comment on column violator.letter.id is 'no class [internal]'; -- or [public] or [sensitive]");
            assertThat(catalogue.foreignKeysWithoutIndex()).contains(
                    "create index on violator.letter (other); -- for letter_other_fkey");
            assertThat(catalogue.viewsThatWalkAroundTheWall()).containsExactly(
                    "alter view violator.open_door set (security_invoker = true);");
            assertThat(catalogue.childrensTablesWithoutTheWall()).contains(
                    "alter table violator.letter enable row level security;",
                    "alter table violator.diary enable row level security;",
                    "create policy … on violator.silent using (…);");
            assertThat(catalogue.functionsThatCanBeLedAstray()).containsExactly(
                    "alter function violator.astray() set search_path = pg_catalog;");
            assertThat(catalogue.belongingToTheApplication()).containsExactly(
                    "revoke create on schema violator from nuanyang_app;");
        }
    }
}
