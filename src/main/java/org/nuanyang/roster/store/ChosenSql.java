package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.SearchKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which children a filter chooses: its condition, and the values bound to it. */
@Repository
class ChosenSql {
    /** An erased file has no name any more, and stands in no list. */
    static final String CHOSEN = """
            child.county_id = (select viewer.county())
               and child.sort_name <> ''
               and\s""" + Narrowed.to("child", "id") + """

               and (:school::uuid is null or child.school_id = :school)
               and (:klass::uuid is null or child.class_id = :klass)
               and (:counts::text is null or child.counts = :counts)
               and (:missing::text is null or :missing = any (child.missing))
               and (:complete::boolean is null or (cardinality(child.missing) = 0) = :complete)
               and (:relations::text[] is null or coalesce(child.guardian_relation, '') = any (:relations::text[]))
               and (:presence <> 'HERE' or child.left_on is null)
               and (:whys::text[] is null or child.left_why = any (:whys::text[]) or :presence = 'ALL' and child.left_on is null)
               and (:few::uuid[] is null or child.id = any (:few::uuid[]))
               and (:many::uuid[] is null or child.id in (select unnest(:many::uuid[])))
            """;

    /** So many are looked up one by one; more are hashed, and the list is read past them. */
    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SignedSql signed;

    ChosenSql(JdbcClient jdbc, Vault vault, SignedSql signed) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.signed = signed;
    }

    /** The children that the filter's words find, or null when it has none. */
    @Nullable List<UUID> found(ChildFilter filter, int atMost) {
        if (filter.q() == null || filter.q().isBlank()) return null;
        var wanted = SearchKeys.wanted(filter.q(), vault);
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select roster.found(:keys::text[], :atMost)")
                .param("keys", Rows.texts(wanted)).param("atMost", atMost).query(UUID.class).list();
    }

    /**
     * @param plain asks of files
     * @param showing asks of files that show the filter's signs
     */
    StatementSpec asking(String plain, String showing, ChildFilter filter, @Nullable Collection<UUID> found, int size) {
        return (filter.signs().isEmpty() ? jdbc.sql(plain) : signed.asking(jdbc.sql(showing), filter.signs()))
                .params(Narrowed.params())
                .param("school", filter.school() == null ? null : filter.school().value())
                .param("klass", filter.klass() == null ? null : filter.klass().value())
                .param("counts", name(filter.counts()))
                .param("missing", name(filter.missing()))
                .param("complete", filter.complete())
                .param("relations", filter.guardian() == null ? null : relations(filter.guardian()))
                .param("presence", filter.presence().name())
                .param("whys", filter.presence().whys() == null ? null : Rows.texts(filter.presence().whys()))
                .param("few", found == null || found.size() > FEW ? null : Rows.texts(found))
                .param("many", found == null || found.size() <= FEW ? null : Rows.texts(found))
                .param("size", size);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String[] relations(GuardianKind kind) {
        return kind == GuardianKind.UNKNOWN ? new String[] {""} : kind.relations().stream().map(Enum::name).toArray(String[]::new);
    }
}
