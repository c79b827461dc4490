/** Settings of a person: emails, notices, time zone and formats. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { openEnum } from '../../schema/open-enum.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { Person } from '../parties/party.api.ts';
import { PersonPayload } from '../parties/party.mutations.ts';
import { updateMailSettings } from './mail-settings.actions.ts';

/** The name of a template in capitals, or the `kind` of a mail; features add theirs by `enumValues` of their manifest. */
const MAIL_KIND = openEnum(
  'MailKind',
  'A kind of email, and of notice in the dashboard, that its recipient can turn off. Invitations, links, security notices and answers to your requests are always sent.',
  {},
);

@Resolver(() => Person)
export class MailSettingsOfPerson {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Your time zone (IANA): digests of emails are sent in its morning. Null if you have not chosen one, and for everyone except the person.',
  })
  timeZone(): string | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => [MAIL_KIND], {
    nullable: true,
    description: 'Kinds of emails that you have turned off. Null for everyone except the person.',
  })
  mutedMails(): string[] | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => [MAIL_KIND], {
    nullable: true,
    description: 'Kinds of notices in the dashboard that you have turned off. Null for everyone except the person.',
  })
  mutedNotices(): string[] | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The locale (BCP 47) in which you read dates, numbers and amounts, e.g. "fr-CA"; texts are in English. Null if it is that of the browser, and for everyone except the person.',
  })
  locale(): string | null {
    return resolvedByPlanner();
  }
}

@InputType({ description: 'Your settings. Omitted fields are unchanged.' })
export class UpdateMailSettingsInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'The time zone (IANA), e.g. "America/Toronto".' })
  timeZone?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The locale of dates, numbers and amounts (BCP 47), e.g. "fr-CA". Null restores that of the browser.',
  })
  locale?: string | null;

  @Field(() => [MAIL_KIND], { nullable: true, description: 'All kinds of emails that you turn off.' })
  mutedMails?: string[];

  @Field(() => [MAIL_KIND], { nullable: true, description: 'All kinds of notices in the dashboard that you turn off.' })
  mutedNotices?: string[];
}

@Resolver()
export class MailSettingsMutations {
  @Mutation(() => PersonPayload, {
    description:
      'Changes which emails and notices you get, your time zone, and the locale of formats. Emails that are queued already are sent.',
  })
  @Authorised({ person: members(), personal: true, subject: 'The settings of the signed-in person.' })
  updateMailSettings(
    @Arg('input', () => UpdateMailSettingsInput) input: UpdateMailSettingsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => updateMailSettings(mutation, input));
  }
}
