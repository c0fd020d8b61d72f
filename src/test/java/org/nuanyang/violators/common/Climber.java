package org.nuanyang.violators.common;

import org.nuanyang.violators.roster.Named;

/** Stands high in the tree and leans on what is below. */
public class Climber {
    final Named named = new Named();
}
