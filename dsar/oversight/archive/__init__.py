"""The archive: case bundles as BagIt packages that an auditor checks offline (Art. 5(2)).

The verifier is plain standard-library Python and ships inside every package.
"""
