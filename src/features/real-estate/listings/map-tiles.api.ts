/** The map on which homes are shown. */
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../schema/request-context.ts';

@ObjectType({ description: 'Where the tiles of the map are, as the operator has configured it.' })
export class MapTiles {
  @Field(() => String, { description: 'Template of the addresses of tiles, with {z}, {x} and {y}.' })
  readonly url!: string;

  @Field(() => String, { description: 'What the map states of the origin of its tiles. Plain text.' })
  readonly attribution!: string;
}

declare module '../../../schema/settings.ts' {
  interface Settings {
    /** Undefined: no map is shown. */
    mapTiles?: MapTiles;
  }
}

@Resolver()
export class MapTilesQuery {
  @Query(() => MapTiles, { nullable: true, description: 'The map on which homes are shown. Null if there is none.' })
  mapTiles(@Ctx() { settings }: RequestContext): MapTiles | null {
    return settings.mapTiles ?? null;
  }
}
