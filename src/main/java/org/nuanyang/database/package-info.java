/**
 * PostgreSQL, one dialect everywhere: started by the program itself in the data folder, or any server named by one
 * setting. At start, in this order and before anything touches a table: the server, the keys, the two roles, the
 * migrations, the pool.
 *
 * <p>Three doors for the other modules. The {@code DataSource} and transaction manager: they speak as the application's
 * role, which owns nothing and is held by row-level security; each transaction begins by telling the database who is
 * looking ({@link org.nuanyang.database.Sight}), and nobody looking means no rows. {@link org.nuanyang.database.Vault}:
 * values that lie encrypted in their columns. {@link org.nuanyang.database.OwnerDatabase}: the owner's connection,
 * for loaders that fill the tables wholesale, and for nothing that answers a person.
 */
@NullMarked
package org.nuanyang.database;

import org.jspecify.annotations.NullMarked;
