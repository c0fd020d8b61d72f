package org.nuanyang.walls;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product's doors, and the tables past every viewer. */
record Doors(ApplicationContext context, JdbcClient owner) {
    Doors(ApplicationContext context) {
        this(context, owner(context));
    }

    <T> T get(Class<T> door) {
        return context.getBean(door);
    }

    Viewer viewer(int county, Account account) {
        return get(Viewers.class).find(county, account.id()).orElseThrow();
    }

    /** As somebody is at this moment. */
    <R> R as(int county, Account account, Function<Viewer, R> work) {
        var viewer = viewer(county, account);
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    static void done(List<Refusal> refusals) {
        if (!refusals.isEmpty()) throw new AssertionError(refusals);
    }

    static void done(java.util.Optional<Refusal> refusal) {
        if (refusal.isPresent()) throw new AssertionError(refusal);
    }

    UUID id(String query, Object... params) {
        return owner.sql(query).params(params).query(UUID.class).single();
    }

    private static JdbcClient owner(ApplicationContext context) {
        var environment = context.getEnvironment();
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
