/** What parents may ask of a child's file and what they are told of it, where it touches the file: panels and papers. */
@NullMarked
package org.nuanyang.roster.rights;

import org.jspecify.annotations.NullMarked;
