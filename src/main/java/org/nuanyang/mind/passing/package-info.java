/** 转接: what is open of a child in the mind's care goes along when the child changes school: that something is open, never what was said. */
@NamedInterface("passing")
@NullMarked
package org.nuanyang.mind.passing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
