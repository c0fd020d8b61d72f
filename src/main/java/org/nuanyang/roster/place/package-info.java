/**
 * Whom to call in a village or township: 儿童主任, 儿童督导员, the offices (民发〔2019〕34号). One row a place and county,
 * named as the children's files name it, so that a number is changed once for all the children who live there.
 */
@NamedInterface("place")
@NullMarked
package org.nuanyang.roster.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
