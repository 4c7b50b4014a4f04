namespace HeroImages.Packaging.Tests;

/// <summary>The packages are made once for all tests.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class UsesPackages : ICollectionFixture<Packages>;
