/** The administrator's pages: people with their roles and limits, and processes that are stuck. */
@NullMarked
package org.almoner.web.admin;

import org.jspecify.annotations.NullMarked;
