package org.almoner.drawing;

import java.util.List;

/**
 * A drawn diagram.
 *
 * @param svg markup to be put into a page as it is: everything in it is escaped, and coloured by classes alone
 * @param stages the same in words, from left to right
 * @param counted it shows how many cases stand where, not the way of one
 */
public record Drawing(String process, String name, String about, String svg, List<Stage> stages, boolean counted) {}
