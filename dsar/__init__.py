"""Data subject requests, from letterbox to archive (GDPR Art. 12-22).

Folders are floors and imports only go down: interfaces, management > tasks > procedure | oversight
> capabilities > cases > organisation > eventlog | files | law > work.
"""
