package org.nuanyang.pairing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.pairing.PastPairings.Pair;
import org.nuanyang.pairing.PastPairings.Person;
import org.nuanyang.roster.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PastPairingSql {
    private final JdbcClient jdbc;

    PastPairingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(List<Person> persons, UUID by, Instant at) {
        if (persons.isEmpty()) return;
        jdbc.sql("""
                insert into pairing.helper (county_id, id, sort, account_id, school_id, name, sort_name, usual_kind, organisation, village, added_by, added_at)
                select viewer.county(), id, sort, account_id, school_id, name, sort_name, usual_kind, organisation, village, :by, :at
                  from unnest(:id::uuid[], :sort::text[], :account::uuid[], :school::uuid[], :name::text[], :sortName::text[], :usual::text[],
                              :organisation::text[], :village::text[])
                    as told (id, sort, account_id, school_id, name, sort_name, usual_kind, organisation, village)
                """)
                .param("by", by).param("at", PairingSql.utc(at))
                .param("id", Rows.texts(persons.stream().map(Person::id).toList())).param("sort", Rows.texts(persons.stream().map(Person::sort).toList()))
                .param("account", Rows.texts(persons.stream().map(Person::account).toList())).param("school", Rows.texts(persons.stream().map(Person::school).toList()))
                .param("name", Rows.texts(persons.stream().map(Person::name).toList()))
                .param("sortName", persons.stream().map(person -> Pinyin.sortName(person.name())).toArray(String[]::new))
                .param("usual", persons.stream().map(person -> person.usual() == null ? null : person.usual().name()).toArray(String[]::new))
                .param("organisation", persons.stream().map(Person::organisation).toArray(String[]::new))
                .param("village", persons.stream().map(Person::village).toArray(String[]::new))
                .update();
    }

    void check(List<Person> checked, String checkedBy, @Nullable UUID by, Instant at) {
        if (checked.isEmpty()) return;
        jdbc.sql("""
                insert into pairing.background_check (county_id, id, helper_id, checked_on, expires_on, checked_by, recorded_by, recorded_at)
                select viewer.county(), id, helper_id, checked_on, (checked_on + interval '1 year')::date, :checkedBy, :by, :at
                  from unnest(:id::uuid[], :helper::uuid[], :on::date[]) as told (id, helper_id, checked_on)
                """)
                .param("checkedBy", checkedBy).param("by", by).param("at", PairingSql.utc(at))
                .param("id", Rows.texts(checked.stream().map(_ -> Ids.next()).toList()))
                .param("helper", Rows.texts(checked.stream().map(Person::id).toList()))
                .param("on", Rows.texts(checked.stream().map(Person::checkedOn).toList())).update();
    }

    void sign(List<Pair> signed, UUID by, Instant at) {
        if (signed.isEmpty()) return;
        jdbc.sql("""
                insert into pairing.letter (county_id, pairing_id, child_id, signed_on, recorded_by, recorded_at)
                select viewer.county(), pairing_id, child_id, signed_on, :by, :at
                  from unnest(:pairing::uuid[], :child::uuid[], :on::date[]) as told (pairing_id, child_id, signed_on)
                """)
                .param("by", by).param("at", PairingSql.utc(at))
                .param("pairing", Rows.texts(signed.stream().map(Pair::id).toList())).param("child", Rows.texts(signed.stream().map(Pair::child).toList()))
                .param("on", Rows.texts(signed.stream().map(Pair::signedOn).toList())).update();
    }
}
