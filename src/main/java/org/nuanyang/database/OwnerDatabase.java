package org.nuanyang.database;

import javax.sql.DataSource;

/**
 * The database as the owner of its tables sees it: every row of every county, whoever is looking. For loaders that fill
 * whole tables at start (the demo county, the benchmarks) and for the migrations; never for anything that answers a
 * person. Connections are not pooled.
 */
public final class OwnerDatabase {
    private final Login owner;

    OwnerDatabase(Login owner) {
        this.owner = owner;
    }

    public DataSource open() {
        return owner.source();
    }

}
