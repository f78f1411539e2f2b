/** Pages of a reviewer: their reviews, declaring interests, reading and scoring an application. */
@NullMarked
package org.almoner.web.reviewer;

import org.jspecify.annotations.NullMarked;
