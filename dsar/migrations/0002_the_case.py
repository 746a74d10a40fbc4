import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dsar', '0001_the_company_and_its_record'),
    ]

    operations = [
        migrations.CreateModel(
            name='DataSubject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=200)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('address', models.TextField(blank=True, max_length=400)),
                ('hint', models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=20, unique=True)),
                ('state', models.CharField(default='received', max_length=12)),
                ('version', models.PositiveIntegerField(default=1)),
                ('channel', models.CharField(choices=[('form', 'Form'), ('email', 'Email'), ('phone', 'Phone'), ('letter', 'Letter'), ('counter', 'Counter')], max_length=10)),
                ('language', models.CharField(choices=[('fi', 'suomi'), ('sv', 'svenska'), ('en', 'English')], max_length=2)),
                ('text', models.TextField(blank=True)),
                ('received_at', models.DateTimeField()),
                ('received_on', models.DateField()),
                ('due_on', models.DateField()),
                ('due_steps', models.JSONField(default=list)),
                ('idempotency_key', models.CharField(blank=True, max_length=64, null=True, unique=True)),
                ('submission_digest', models.CharField(blank=True, max_length=64)),
                ('address_confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('next_move_at', models.DateTimeField(blank=True, null=True)),
                ('handler', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='dsar.case')),
                ('data_subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='dsar.datasubject')),
            ],
        ),
        migrations.CreateModel(
            name='CaseItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('right', models.CharField(max_length=24)),
                ('outcome', models.CharField(default='pending', max_length=20)),
                ('wish', models.TextField(blank=True)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='dsar.case')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Contest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(blank=True)),
                ('contested_at', models.DateTimeField()),
                ('earlier_due_on', models.DateField()),
                ('earlier_due_steps', models.JSONField()),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contests', to='dsar.case')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='IdentityCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('method', models.CharField(max_length=20)),
                ('level', models.PositiveSmallIntegerField()),
                ('accepted', models.BooleanField()),
                ('reason', models.TextField()),
                ('checked_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identity_checks', to='dsar.case')),
                ('checked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('items', models.ManyToManyField(related_name='identity_checks', to='dsar.caseitem')),
            ],
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='dsar.case')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Representative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('kind', models.CharField(max_length=20)),
                ('mandate_shown_at', models.DateTimeField(blank=True, null=True)),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='representative', to='dsar.case')),
            ],
        ),
        migrations.AddConstraint(
            model_name='caseitem',
            constraint=models.UniqueConstraint(fields=('case', 'right'), name='item_once_per_right'),
        ),
        migrations.AddConstraint(
            model_name='caseitem',
            constraint=models.CheckConstraint(condition=models.Q(('right__in', ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'consent_withdrawal', 'marketing_objection'])), name='item_right_known'),
        ),
        migrations.AddConstraint(
            model_name='caseitem',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['pending', 'fulfilled', 'partly_fulfilled', 'nothing_held', 'refused', 'withdrawn'])), name='item_outcome_known'),
        ),
        migrations.AddConstraint(
            model_name='caseitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('right', 'marketing_objection'), _negated=True), ('outcome__in', ['fulfilled', 'withdrawn']), _connector='OR'), name='item_marketing_never_refused'),
        ),
        migrations.AddConstraint(
            model_name='contest',
            constraint=models.UniqueConstraint(condition=models.Q(('reviewed_at__isnull', True)), fields=('case',), name='contest_one_open'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['state', 'due_on', 'id'], name='case_by_state_and_due'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['due_on', 'id'], name='case_by_due'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['-received_at', '-id'], name='case_newest'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('next_move_at__isnull', False)), fields=['next_move_at'], name='case_next_move'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['received', 'verifying', 'collecting', 'reviewing', 'decided', 'answered', 'closed', 'contested', 'withdrawn', 'merged', 'dismissed', 'archived'])), name='case_state_known'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('received_on'))), name='case_due_after_receipt'),
        ),
        migrations.AddConstraint(
            model_name='identitycheck',
            constraint=models.CheckConstraint(condition=models.Q(('method__in', ['no_doubt', 'confirmed_address', 'known_fact', 'call_back', 'in_person', 'masked_document', 'strong_eid'])), name='identity_method_known'),
        ),
        migrations.AddConstraint(
            model_name='identitycheck',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='identity_reason_written'),
        ),
    ]
