package org.nuanyang.violators.roster;

/** Stands low in the tree. */
public class Named {}
