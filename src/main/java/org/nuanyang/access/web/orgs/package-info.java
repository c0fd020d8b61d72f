/** The administrator's pages of the county, its schools and their classes. */
@NullMarked
package org.nuanyang.access.web.orgs;

import org.jspecify.annotations.NullMarked;
