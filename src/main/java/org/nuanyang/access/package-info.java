/**
 * Who may be here and whom they may see: the tree of organisations, accounts, the duties that people hold in the tree
 * from–until, and signing in.
 *
 * <p>{@link org.nuanyang.access.Viewer} is whoever makes the request; every handler can take one. Its
 * {@link org.nuanyang.access.Scope} is the union of the duties in force at this moment, read anew for each request and
 * made nowhere else; every question about children takes it. The database holds the same line by itself (row-level
 * security reads the sight that is set on each transaction). A module that brings people and children together in
 * another way contributes {@link org.nuanyang.access.Grants}.
 *
 * <p>Doors: {@code Orgs}, {@code Accounts}, {@code Duties}, {@code Tokens}, {@code Viewers}.
 */
@NullMarked
package org.nuanyang.access;

import org.jspecify.annotations.NullMarked;
