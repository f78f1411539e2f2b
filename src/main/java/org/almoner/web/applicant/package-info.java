/** The applicants' pages: start an application, fill it in part by part, check, submit, withdraw. */
@NullMarked
package org.almoner.web.applicant;

import org.jspecify.annotations.NullMarked;
