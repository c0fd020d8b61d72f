package org.nuanyang.demo;

/**
 * Where a family lives.
 *
 * @param counting what share of the families there have children who count
 */
record Site(String county, String township, String village, boolean rural, double counting) {}
