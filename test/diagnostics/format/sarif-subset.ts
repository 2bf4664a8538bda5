// What SARIF 2.1.0 demands of the objects this program writes, and nothing besides them: a property
// that is misspelt or misplaced is refused.

const region = closed(['startLine'], {
  startLine: { type: 'integer', minimum: 1 },
  startColumn: { type: 'integer', minimum: 1 },
  endLine: { type: 'integer', minimum: 1 },
  endColumn: { type: 'integer', minimum: 1 },
});

const message = closed(['text'], { text: { type: 'string', minLength: 1 } });

const artifactLocation = closed(['uri'], {
  uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]+$" },
});

const location = closed(['physicalLocation'], {
  physicalLocation: closed(['artifactLocation', 'region'], { artifactLocation, region }),
});

const fix = closed(['artifactChanges'], {
  artifactChanges: listOf(
    closed(['artifactLocation', 'replacements'], {
      artifactLocation,
      replacements: listOf(
        closed(['deletedRegion'], {
          deletedRegion: region,
          insertedContent: closed(['text'], { text: { type: 'string' } }),
        }),
      ),
    }),
  ),
});

const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = closed(['id'], {
  id: { type: 'string' },
  shortDescription: message,
  helpUri: { type: 'string', pattern: '^https://' },
  defaultConfiguration: closed([], { level }),
});

const result = closed(['message'], {
  ruleId: { type: 'string' },
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: { ...listOf(location), maxItems: 1 },
  relatedLocations: listOf(location),
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  fixes: listOf(fix),
});

export const SARIF_SUBSET = closed(['version', 'runs'], {
  $schema: { type: 'string' },
  version: { const: '2.1.0' },
  runs: listOf(
    closed(['tool'], {
      tool: closed(['driver'], {
        driver: closed(['name'], {
          name: { type: 'string' },
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: { type: 'array', uniqueItems: true, items: rule },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: { type: 'array', items: result },
    }),
  ),
});

function closed(required: readonly string[], properties: object): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

function listOf(items: object): object {
  return { type: 'array', minItems: 1, items };
}
