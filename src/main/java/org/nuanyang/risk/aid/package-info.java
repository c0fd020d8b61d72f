/**
 * 法律援助 (未成年人保护法第一百零四条): a person says whose case is eligible and why; it is applied for with a named person of the body, and is granted,
 * or there stands why not. What comes from a report of harm is known to its reporter and receivers alone.
 */
@NullMarked
@NamedInterface("aid")
package org.nuanyang.risk.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
