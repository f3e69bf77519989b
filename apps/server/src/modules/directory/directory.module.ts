import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { QuestionsModule } from '../questions/questions.module.ts';
import { ChangeHost } from './change-host.ts';
import { DirectoryController } from './directory.controller.ts';
import { ListHostMembers } from './list-host-members.ts';
import { ListHosts } from './list-hosts.ts';
import { ListOpenHosts } from './list-open-hosts.ts';
import { ShowHosts } from './show-hosts.ts';

/** Finding hosts: for those who look after them, and for members who want another one. */
@Module({
  imports: [DutyModule, MembershipModule, QuestionsModule],
  controllers: [DirectoryController],
  providers: [ShowHosts, ListHosts, ListHostMembers, ListOpenHosts, ChangeHost],
})
export class DirectoryModule {}
