/**
 * Parents away and those who care in their stead: what the school told the parents and what they answered (未成年人保护法第二十三条), and
 * whether what an entrusted-care agreement says is kept (第二十二条).
 */
@NullMarked
package org.nuanyang.risk.parents;

import org.jspecify.annotations.NullMarked;
