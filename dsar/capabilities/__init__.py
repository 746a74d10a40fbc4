"""What a step uses: identity, fulfilment, decisions, letters, delivery, mail, suppression.

None knows another; a step in procedure/ composes them, so each could be deleted alone.
"""
