/** The auditor's page: the trail, searched by person, event, subject and date. */
@NullMarked
package org.almoner.web.audit;

import org.jspecify.annotations.NullMarked;
