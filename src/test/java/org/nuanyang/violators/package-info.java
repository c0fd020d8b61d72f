/** Classes that each break one rule of the house on purpose: ModulesTest must catch every one of them. */
package org.nuanyang.violators;
