import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import dsar.capabilities.decisions.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dsar', '0002_the_case'),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=24)),
                ('outcome', models.CharField(max_length=20)),
                ('ground', models.CharField(blank=True, max_length=40)),
                ('facts', models.TextField(blank=True)),
                ('details', models.JSONField(blank=True, default=dict)),
                ('further_grounds', models.JSONField(blank=True, default=list)),
                ('internal_note', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField()),
                ('superseded_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='dsar.caseitem')),
                ('seconded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OutgoingMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('attempts', models.PositiveIntegerField(default=0, editable=False)),
                ('done_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('failed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('last_error', models.CharField(blank=True, editable=False, max_length=80)),
                ('kind', models.CharField(max_length=30)),
                ('language', models.CharField(max_length=2)),
                ('addressee', models.EmailField(max_length=254)),
                ('subject_line', models.CharField(max_length=200)),
                ('body', models.TextField()),
                ('attachment_name', models.CharField(blank=True, max_length=100)),
                ('message_id', models.CharField(max_length=120, unique=True)),
                ('dedupe_key', models.CharField(max_length=100, unique=True)),
                ('queued_at', models.DateTimeField()),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='outgoing_mails', to='dsar.case')),
                ('attachment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.storedfile')),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Dispatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('portal', 'Portal'), ('post', 'Post')], max_length=10)),
                ('queued_at', models.DateTimeField()),
                ('dispatched_at', models.DateTimeField(blank=True, null=True)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('expires_at', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dispatches', to='dsar.case')),
                ('mail', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.outgoingmail')),
            ],
        ),
        migrations.CreateModel(
            name='ProofRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('method', models.CharField(max_length=20)),
                ('doubt', models.TextField()),
                ('asked_at', models.DateTimeField()),
                ('reply_by', models.DateField()),
                ('lapsed_at', models.DateTimeField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proof_requests', to='dsar.case')),
            ],
        ),
        migrations.CreateModel(
            name='SecretLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('status', 'Status'), ('answer', 'Answer')], max_length=10)),
                ('nonce', models.CharField(max_length=64)),
                ('token_digest', models.CharField(max_length=64, unique=True)),
                ('expires_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='dsar.case')),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('attempts', models.PositiveIntegerField(default=0, editable=False)),
                ('done_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('failed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('last_error', models.CharField(blank=True, editable=False, max_length=80)),
                ('kind', models.CharField(max_length=30)),
                ('language', models.CharField(max_length=2)),
                ('number', models.CharField(max_length=30, unique=True)),
                ('content', models.JSONField()),
                ('created_at', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='dsar.case')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='dsar.caseitem')),
                ('carried_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='dsar.outgoingmail')),
                ('file', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letter', to='dsar.storedfile')),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InboundMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('attempts', models.PositiveIntegerField(default=0, editable=False)),
                ('done_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('failed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('last_error', models.CharField(blank=True, editable=False, max_length=80)),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('mailbox', models.CharField(choices=[('general', 'General'), ('dedicated', 'Dedicated')], max_length=10)),
                ('received_at', models.DateTimeField()),
                ('outcome', models.CharField(blank=True, choices=[('opened', 'Opened'), ('threaded', 'Threaded'), ('triage', 'Triage'), ('automatic', 'Automatic'), ('quarantined', 'Quarantined')], max_length=12)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('sender_name', models.CharField(blank=True, max_length=200)),
                ('sender_address', models.CharField(blank=True, max_length=254)),
                ('subject_line', models.CharField(blank=True, max_length=400)),
                ('text', models.TextField(blank=True)),
                ('recognised', models.JSONField(blank=True, default=dict)),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inbound_mails', to='dsar.case')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.storedfile')),
            ],
            options={
                'ordering': ['pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AnswerFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('discloses', models.BooleanField(default=True)),
                ('title', models.CharField(max_length=255)),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.caseitem')),
                ('dispatch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='dsar.dispatch')),
                ('identity_check', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.identitycheck')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.storedfile')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Suppression',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('email', 'Email'), ('phone', 'Phone')], max_length=10)),
                ('digest', models.CharField(max_length=64)),
                ('reference', models.CharField(max_length=20)),
                ('added_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('revoked_at__isnull', True)), fields=('channel', 'digest'), name='suppression_one_live')],
            },
        ),
        migrations.CreateModel(
            name='CollectionTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('result', models.CharField(blank=True, choices=[('found', 'Found'), ('nothing_found', 'Nothing Found'), ('corrected', 'Corrected'), ('erased', 'Erased'), ('anonymised', 'Anonymised'), ('kept', 'Kept')], max_length=20)),
                ('summary', models.TextField(blank=True)),
                ('details', models.JSONField(blank=True, default=dict)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='dsar.case')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='dsar.caseitem')),
                ('system', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.system')),
            ],
            options={
                'ordering': ['item_id', 'system__position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='TaskFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dsar.storedfile')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='dsar.collectiontask')),
            ],
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['partly_fulfilled', 'refused']), _negated=True), models.Q(('ground', ''), _negated=True), _connector='OR'), name='decision_refusal_has_ground'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('ground', ''), models.Q(('ground__in', ['auth-missing', 'excess-abuse', 'excess-repeat', 'fee-not-accepted', 'fi34-crime', 'fi34-harm', 'ident-art11', 'ident-not-est', 'no-data', 'not-controller', 'scope-deceased', 'scope-not-personal', 'third-party', 'trade-secret', 'unfounded']), ('right', 'access')), models.Q(('ground__in', ['auth-missing', 'excess-repeat', 'ident-art11', 'ident-not-est', 'no-data', 'not-controller', 'rect-accurate', 'rect-record', 'scope-deceased', 'scope-not-personal', 'unfounded']), ('right', 'rectification')), models.Q(('ground__in', ['auth-missing', 'er-accounting', 'er-archive', 'er-claims', 'er-expression', 'er-legal', 'er-still-needed', 'er-suppression', 'excess-repeat', 'ident-art11', 'ident-not-est', 'no-data', 'not-controller', 'scope-deceased', 'scope-not-personal', 'unfounded']), ('right', 'erasure')), models.Q(('ground__in', ['auth-missing', 'excess-repeat', 'ident-art11', 'ident-not-est', 'no-data', 'not-controller', 'restr-no-ground', 'scope-deceased', 'scope-not-personal', 'unfounded']), ('right', 'restriction')), models.Q(('ground__in', ['auth-missing', 'excess-repeat', 'ident-art11', 'ident-not-est', 'no-data', 'not-controller', 'port-basis', 'scope-deceased', 'scope-not-personal', 'third-party', 'trade-secret', 'unfounded']), ('right', 'portability')), models.Q(('ground__in', ['auth-missing', 'er-claims', 'excess-repeat', 'ident-not-est', 'no-data', 'not-controller', 'obj-basis', 'obj-compelling', 'scope-deceased', 'scope-not-personal', 'unfounded']), ('right', 'objection')), models.Q(('ground__in', ['auth-missing', 'cons-other-basis', 'excess-repeat', 'no-data', 'not-controller', 'scope-deceased', 'scope-not-personal', 'unfounded']), ('right', 'consent_withdrawal')), models.Q(('ground__in', []), ('right', 'marketing_objection')), _connector='OR'), name='decision_ground_of_its_right'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['partly_fulfilled', 'refused']), _negated=True), ('ground__in', ['er-accounting', 'er-suppression', 'fi34-crime']), django.db.models.lookups.GreaterThan(django.db.models.functions.text.Length(dsar.capabilities.decisions.models.Stripped(models.F('facts'), models.Value('\t\n\x0b\x0c\r \xa0\xad͏\u061cᅟᅠ\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062\u2063\u2064⠀\u3000ㅤ\ufeffﾠ'), output_field=models.TextField())), 0), _connector='OR'), name='decision_refusal_has_facts'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('right', 'marketing_objection'), _negated=True), ('outcome__in', ['fulfilled', 'withdrawn']), _connector='OR'), name='decision_marketing_never_refused'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['fulfilled', 'partly_fulfilled', 'nothing_held', 'refused', 'withdrawn'])), name='decision_outcome_known'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(condition=models.Q(('superseded_at__isnull', True)), fields=('item',), name='decision_one_live'),
        ),
        migrations.AddConstraint(
            model_name='dispatch',
            constraint=models.UniqueConstraint(condition=models.Q(('cancelled_at__isnull', True), ('dispatched_at__isnull', True)), fields=('case',), name='dispatch_one_open'),
        ),
        migrations.AddConstraint(
            model_name='proofrequest',
            constraint=models.CheckConstraint(condition=models.Q(('doubt', ''), _negated=True), name='proof_doubt_written'),
        ),
        migrations.AddConstraint(
            model_name='proofrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('lapsed_at__isnull', True)), fields=('case',), name='proof_one_open'),
        ),
        migrations.AddIndex(
            model_name='outgoingmail',
            index=models.Index(condition=models.Q(('done_at__isnull', True), ('failed_at__isnull', True)), fields=['due_at'], name='outgoingmail_waiting'),
        ),
        migrations.AddConstraint(
            model_name='outgoingmail',
            constraint=models.CheckConstraint(condition=models.Q(('addressee', ''), _negated=True), name='mail_has_addressee'),
        ),
        migrations.AddIndex(
            model_name='letter',
            index=models.Index(condition=models.Q(('done_at__isnull', True), ('failed_at__isnull', True)), fields=['due_at'], name='letter_waiting'),
        ),
        migrations.AddIndex(
            model_name='inboundmail',
            index=models.Index(condition=models.Q(('done_at__isnull', True), ('failed_at__isnull', True)), fields=['due_at'], name='inboundmail_waiting'),
        ),
        migrations.AddConstraint(
            model_name='answerfile',
            constraint=models.CheckConstraint(condition=models.Q(('discloses', False), models.Q(('identity_check__isnull', False), ('item__isnull', False)), _connector='OR'), name='answer_file_needs_identity'),
        ),
        migrations.AddConstraint(
            model_name='collectiontask',
            constraint=models.UniqueConstraint(fields=('item', 'system'), name='task_once_per_system'),
        ),
        migrations.AddConstraint(
            model_name='collectiontask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_at__isnull', True), ('result', '')), models.Q(('answered_at__isnull', False), ('answered_by__isnull', False), models.Q(('result', ''), _negated=True)), _connector='OR'), name='task_answer_whole'),
        ),
    ]
