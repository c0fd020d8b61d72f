/**
 * How files lie in the tables: {@link org.nuanyang.roster.store.Columns} says where each attribute is,
 * {@link org.nuanyang.roster.store.Work} loads files, lets them be told something, and writes what has changed, set by
 * set: one statement a table, for one file or fifty thousand.
 */
@NullMarked
package org.nuanyang.roster.store;

import org.jspecify.annotations.NullMarked;
