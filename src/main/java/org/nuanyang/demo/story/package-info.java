/**
 * Twenty known courses of events ({@code stories.txt}): what happens to a child on which day before its crisis, and what of it is ever
 * written down. Hidden among the children of the demo county they show which troubles the rules of risk find, how early, and which
 * they cannot know of; a few are under way in the demo itself.
 */
@NullMarked
package org.nuanyang.demo.story;

import org.jspecify.annotations.NullMarked;
