import { Global, Module } from '@nestjs/common';
import { PlaceNames } from '../identity/place-names.ts';
import { ArrangeBranches } from './arrange-branches.ts';
import { FoundStore } from './found-store.ts';
import { KeepStores } from './keep-stores.ts';
import { ReadOrg } from './read-org.ts';
import { StorePlaces } from './store-places.ts';
import { StoresController } from './stores.controller.ts';
import { StoresReader } from './stores.reader.ts';

/**
 * The tree of regions, dealers and stores, and who looks after which part of it. Global, because `identity` asks it
 * what the places of roles are called.
 */
@Global()
@Module({
  controllers: [StoresController],
  providers: [
    StoresReader,
    FoundStore,
    ReadOrg,
    ArrangeBranches,
    KeepStores,
    { provide: PlaceNames, useClass: StorePlaces },
  ],
  exports: [StoresReader, FoundStore, PlaceNames],
})
export class StoresModule {}
