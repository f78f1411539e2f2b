package org.almoner.application;

import org.springframework.data.repository.ListCrudRepository;

interface SignOffRepository extends ListCrudRepository<SignOff, ApplicationId> {}
