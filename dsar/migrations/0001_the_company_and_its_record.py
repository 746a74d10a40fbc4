import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
import dsar.organisation.controller.models
import dsar.organisation.words
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Recipient',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', dsar.organisation.words.WordsField()),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.PositiveIntegerField(unique=True)),
                ('at', models.DateTimeField()),
                ('heads', models.JSONField()),
                ('prev', models.CharField(max_length=64)),
                ('digest', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'ordering': ['seq'],
            },
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_index=True, max_length=40)),
                ('storage_name', models.CharField(max_length=64, unique=True)),
                ('original_name', models.CharField(blank=True, max_length=255)),
                ('media_type', models.CharField(max_length=100)),
                ('size', models.PositiveBigIntegerField()),
                ('sha256', models.CharField(db_index=True, max_length=64)),
                ('wrapped_key', models.TextField()),
                ('stored_at', models.DateTimeField()),
                ('wiped_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('role', models.CharField(choices=[('officer', 'officer'), ('reviewer', 'reviewer'), ('system_owner', 'system_owner'), ('auditor', 'auditor'), ('administrator', 'administrator')], max_length=20)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            managers=[
                ('objects', django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name='Controller',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=200)),
                ('business_id', models.CharField(blank=True, max_length=40)),
                ('street', models.CharField(blank=True, max_length=200)),
                ('postcode', models.CharField(blank=True, max_length=20)),
                ('town', models.CharField(blank=True, max_length=100)),
                ('email', models.EmailField(max_length=254)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('website', models.URLField(blank=True)),
                ('privacy_contact', models.CharField(blank=True, max_length=200)),
                ('country', models.CharField(default='FI', max_length=6, validators=[dsar.organisation.controller.models.known_country])),
                ('time_zone', models.CharField(default='Europe/Helsinki', max_length=60, validators=[dsar.organisation.controller.models.known_zone])),
                ('eves_are_holidays', models.BooleanField(default=False, help_text='Midsummer Eve and Christmas Eve are no statutory holidays in Finland.')),
                ('bounce_days', models.PositiveSmallIntegerField(default=7)),
                ('contest_days', models.PositiveSmallIntegerField(default=60)),
                ('download_days', models.PositiveSmallIntegerField(default=30)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='controller_only_one')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stream', models.CharField(max_length=40)),
                ('seq', models.PositiveIntegerField()),
                ('kind', models.CharField(max_length=40)),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=40)),
                ('facts', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('prev', models.CharField(max_length=64)),
                ('digest', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'ordering': ['stream', 'seq'],
                'constraints': [models.UniqueConstraint(fields=('stream', 'seq'), name='event_seq_once_per_stream')],
            },
        ),
        migrations.CreateModel(
            name='Stream',
            fields=[
                ('name', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('seq', models.PositiveIntegerField(default=0)),
                ('head', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64)),
                ('sealed_seq', models.PositiveIntegerField(default=0)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('seq__gt', models.F('sealed_seq'))), fields=['name'], name='stream_unsealed')],
            },
        ),
        migrations.CreateModel(
            name='System',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=40, unique=True)),
                ('name', dsar.organisation.words.WordsField()),
                ('sends_marketing', models.BooleanField(default=False)),
                ('is_active', models.BooleanField(default=True)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['position', 'key'],
            },
        ),
        migrations.CreateModel(
            name='DataCategory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=40)),
                ('name', dsar.organisation.words.WordsField()),
                ('data', dsar.organisation.words.WordsField()),
                ('purposes', dsar.organisation.words.WordsField()),
                ('legal_basis', dsar.organisation.words.WordsField()),
                ('source', dsar.organisation.words.WordsField()),
                ('retention', dsar.organisation.words.WordsField()),
                ('transfers', dsar.organisation.words.WordsField()),
                ('automated_decisions', dsar.organisation.words.WordsField()),
                ('on_erasure', models.CharField(choices=[('erase', 'Erase'), ('anonymise', 'Anonymise'), ('keep', 'Keep')], default='erase', max_length=10)),
                ('keep_ground', models.CharField(blank=True, max_length=40)),
                ('recipients', models.ManyToManyField(blank=True, to='dsar.recipient')),
                ('system', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='categories', to='dsar.system')),
            ],
            options={
                'ordering': ['system__position', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='user',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['officer', 'reviewer', 'system_owner', 'auditor', 'administrator'])), name='user_role_known'),
        ),
        migrations.AddConstraint(
            model_name='datacategory',
            constraint=models.UniqueConstraint(fields=('system', 'key'), name='category_once_per_system'),
        ),
    ]
